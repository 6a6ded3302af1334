import { readDeviceText } from '../../compose/values/device-text.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A device has an absolute path on the host, and says what may be done with it. */
export const devicePath: Rule = {
  codes: ['DEVICE-PATH'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { devices }] of engineServices(document)) {
      for (const [index, item] of asList(devices).entries()) {
        const { source, permissions = '' } =
          asMapping(typeof item === 'string' ? readDeviceText(item).value : item) ?? {};
        // One that is named `vendor/class=name` is no path.
        if (typeof source !== 'string' || /^[^/:]+\/[^/:=]+=./.test(source)) continue;
        const path = ['services', name, 'devices', index];
        if (!source.startsWith('/')) {
          yield {
            path,
            message: `\`${source}\` is not a path of a device`,
            hint: 'write an absolute path, such as `/dev/dri/renderD128`',
          };
        } else if (permissions === '') {
          yield {
            path,
            message: `nobody says what \`${name}\` may do with \`${source}\``,
            hint: 'add `permissions: rwm` to read, write and make nodes',
          };
        }
      }
    }
  },
};

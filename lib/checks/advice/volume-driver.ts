import { isExternal } from '../facts/used-networks.ts';
import { asMapping } from '../facts/plain.ts';
import type { Rule } from '../rule.ts';

/** The engine has one driver of volumes; any other is a plugin, without which the service does not start. */
export const volumeDriver: Rule = {
  codes: ['VOLUME-DRIVER'],
  *check({ document }) {
    for (const [key, volume] of Object.entries(document.volumes ?? {})) {
      const { driver = '', ...rest } = asMapping(volume) ?? {};
      if (typeof driver !== 'string' || driver === '' || driver === 'local' || isExternal(rest)) continue;
      yield {
        path: ['volumes', key, 'driver'],
        severity: 'warning',
        message: `the volume \`${key}\` needs the plugin \`${driver}\` on the host`,
        hint: 'install it before the first deployment; the driver of the engine itself is `local`, also for NFS',
      };
    }
  },
};

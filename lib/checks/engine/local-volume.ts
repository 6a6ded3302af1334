import type { ComposeDocument } from '../../compose/compose-model.ts';
import { bytesOf } from '../facts/number-of.ts';
import { asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { isExternal } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

type Mapping = { readonly [key: string]: unknown };

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,254}$/;
const OPTIONS = ['type', 'o', 'device', 'size'];
const NEEDS = [
  ['device', 'type'],
  ['type', 'device'],
  ['o', 'device'],
  ['o', 'type'],
] as const;

/** A volume has a name that its driver takes, and the options that a mount of it needs. */
export const localVolume: Rule = {
  codes: ['VOLUME-NAME', 'VOLUME-OPTION'],
  layer: 'engine',
  *check({ document }) {
    for (const [key, volume] of usedVolumes(document)) {
      const { name, driver = '', driver_opts: options } = volume;
      if (isExternal(volume) || (driver !== '' && driver !== 'local')) continue;
      if (typeof name === 'string' && !NAME.test(name)) {
        const hint = 'two characters or more: letters, digits, `_`, `.` and `-`, beginning with a letter or digit';
        yield { path: ['volumes', key, 'name'], message: `\`${name}\` is not a name of a volume`, hint };
      }
      const said = asMapping(options) ?? {};
      const path = ['volumes', key, 'driver_opts'];
      for (const option of Object.keys(said)) {
        if (OPTIONS.includes(option)) continue;
        const message = `a volume of the host has no option \`${option}\``;
        yield {
          path: [...path, option],
          code: 'VOLUME-OPTION',
          message,
          hint: 'options of a mount go into `o`, joined by commas',
        };
      }
      const need = NEEDS.find(([option, other]) => Object.hasOwn(said, option) && !Object.hasOwn(said, other));
      if (need !== undefined) {
        const message = `\`${need[0]}\` of the volume \`${key}\` says nothing without \`${need[1]}\``;
        yield { path: [...path, need[0]], code: 'VOLUME-OPTION', message, hint: `add \`${need[1]}\`` };
      }
      if (typeof said['size'] === 'string' && bytesOf(said['size']) === undefined) {
        yield {
          path: [...path, 'size'],
          code: 'VOLUME-OPTION',
          message: `\`${said['size']}\` is not a size`,
          hint: 'write one such as `10g`',
        };
      }
    }
  },
};

// Nobody creates what no service mounts.
function usedVolumes(document: ComposeDocument): readonly (readonly [string, Mapping])[] {
  const sources = engineServices(document).flatMap(([, { volumes = [] }]) =>
    volumes.map(({ type, source }) => (type === 'volume' && typeof source === 'string' ? source : '')),
  );
  return [...new Set(sources)].flatMap((key) => {
    const volume = member(document.volumes, key);
    return volume === undefined ? [] : [[key, asMapping(volume) ?? {}] as const];
  });
}

import { closestName } from '../../core/closest-name.ts';
import { engineServices } from '../facts/services-of.ts';
import { literalsIn } from '../facts/plain.ts';
import type { Rule } from '../rule.ts';

const FLAGS =
  'ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand atime noatime diratime nodiratime relatime ' +
  'norelatime strictatime nostrictatime private rprivate shared rshared slave rslave unbindable runbindable defaults';

/** What the value of an option looks like. */
const VALUES: Readonly<Record<string, RegExp>> = {
  size: /^\d+[kmgtpe]?%?$/i,
  mode: /^[0-7]+$/,
  uid: /^\d{1,10}$/,
  gid: /^\d{1,10}$/,
  nr_inodes: /^\d+[kmgtpe]?$/i,
  nr_blocks: /^\d+[kmgtpe]?$/i,
  mpol: /^(?:default|local|prefer|bind|interleave)/,
};

/** A directory in memory takes the options of a mount that Linux knows for it. */
export const tmpfsOptions: Rule = {
  codes: ['TMPFS-OPTIONS'],
  layer: 'engine',
  *check({ document }) {
    const flags = FLAGS.split(' ');
    for (const [name, { tmpfs }] of engineServices(document)) {
      for (const [index, entry] of literalsIn(tmpfs).entries()) {
        const colon = entry.indexOf(':');
        const options = colon === -1 ? '' : entry.slice(colon + 1);
        const odd = options === '' ? undefined : options.split(',').find((option) => !isOption(option, flags));
        if (odd === undefined) continue;
        const [key = ''] = odd.split('=');
        const meant = closestName(key, [...flags, ...Object.keys(VALUES)]);
        yield {
          path: ['services', name, 'tmpfs', index],
          message:
            odd === '' ? 'a comma has no option beside it' : `\`${odd}\` is not an option of a directory in memory`,
          hint: isMeant(key, meant)
            ? `did you mean \`${meant}\`?`
            : 'write such as `size=64m`, `mode=1777`, `uid=1000`, `exec`',
        };
      }
    }
  },
};

function isMeant(key: string, meant: string | undefined): boolean {
  return meant !== undefined && meant !== key;
}

function isOption(option: string, flags: readonly string[]): boolean {
  const [key = '', ...values] = option.split('=');
  const value = values.join('=');
  if (values.length === 0) return flags.includes(key);
  return (
    Object.hasOwn(VALUES, key) &&
    VALUES[key]?.test(value) === true &&
    (!/^[ug]id$/.test(key) || Number(value) < 2 ** 32)
  );
}

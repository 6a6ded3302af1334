import { asList, asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const SECTIONS = [
  ['secrets', 'secret'],
  ['configs', 'config'],
] as const;

/** A file of the host is mounted as it is: Compose ignores whose it is to be, and who may read it. */
export const ignoredMode: Rule = {
  codes: ['MODE-IGNORED'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const [section, kind] of SECTIONS) {
        for (const [index, item] of asList(service[section]).entries()) {
          const { source, uid, gid, mode } = asMapping(item) ?? {};
          const said = Object.entries({ uid, gid, mode }).filter(([, value]) => value !== undefined && value !== '');
          const element = typeof source === 'string' ? asMapping(member(document[section], source)) : undefined;
          if (said.length === 0 || element?.['file'] === undefined) continue;
          yield {
            path: ['services', name, section, index],
            severity: 'warning',
            message: `Compose ignores ${said.map(([key]) => `\`${key}\``).join(', ')} of the ${kind} \`${String(source)}\`, which is a file of the host`,
            hint: 'give the file itself the owner and the mode that it needs',
          };
        }
      }
    }
  },
};

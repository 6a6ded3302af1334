import { asList, asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { spelledPath } from '../facts/spelled-path.ts';
import type { Rule } from '../rule.ts';

const SECTIONS = [
  ['secrets', 'secret'],
  ['configs', 'config'],
] as const;

/** The engine mounts the file of a secret, and starts nothing where there is none. */
export const missingSecretFile: Rule = {
  codes: ['SECRET-FILE'],
  *check({ document }, { kind, folder }) {
    if (kind === undefined) return;
    for (const [section, word] of SECTIONS) {
      const told = new Set<string>();
      for (const [service, attributes] of engineServices(document)) {
        for (const item of asList(attributes[section])) {
          const name = typeof item === 'string' ? item : asMapping(item)?.['source'];
          if (typeof name !== 'string' || told.has(name)) continue;
          const file = asMapping(member(document[section], name))?.['file'];
          if (typeof file !== 'string' || file === '' || kind(file) !== undefined) continue;
          told.add(name);
          yield {
            path: [section, name, 'file'],
            severity: 'warning',
            message: `\`${spelledPath(file, folder)}\`, the file of the ${word} \`${name}\`, is not there: \`${service}\` does not start without it`,
            hint: 'create it before the project is started, or correct the path',
          };
        }
      }
    }
  },
};

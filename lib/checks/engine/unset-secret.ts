import { asList, asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const SECTIONS = [
  ['secrets', 'secret'],
  ['configs', 'config'],
] as const;

/** A secret that comes from a variable needs the variable where Compose runs; only there its value is known. */
export const unsetSecret: Rule = {
  codes: ['SECRET-UNSET'],
  layer: 'engine',
  *check({ document }, { variable }) {
    if (variable === undefined) return;
    for (const [section, kind] of SECTIONS) {
      const told = new Set<string>();
      for (const [, service] of engineServices(document)) {
        for (const item of asList(service[section])) {
          const name = typeof item === 'string' ? item : asMapping(item)?.['source'];
          const source =
            typeof name === 'string' ? asMapping(member(document[section], name))?.['environment'] : undefined;
          if (typeof name !== 'string' || typeof source !== 'string' || source === '' || told.has(name)) continue;
          if (variable(source) !== undefined) continue;
          told.add(name);
          yield {
            path: [section, name, 'environment'],
            message: `the ${kind} \`${name}\` is the value of \`${source}\`, which is not set`,
            hint: `set \`${source}\` in \`.env\`, or where Compose is started`,
          };
        }
      }
    }
  },
};

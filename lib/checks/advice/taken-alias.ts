import { asMapping, literalsIn } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { networkKeys } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

/** A name on a network leads to one service: a name that is another one's leads to either, by turns. */
export const takenAlias: Rule = {
  codes: ['ALIAS-TAKEN'],
  *check({ document }) {
    const members = new Map<string, Set<string>>();
    for (const [name, service] of engineServices(document)) {
      for (const key of networkKeys(service)) members.set(key, (members.get(key) ?? new Set()).add(name));
    }
    for (const [name, { networks }] of engineServices(document)) {
      for (const [key, options] of Object.entries(networks ?? {})) {
        for (const [index, alias] of literalsIn(asMapping(options)?.['aliases']).entries()) {
          if (alias === name || members.get(key)?.has(alias) !== true) continue;
          yield {
            path: ['services', name, 'networks', key, 'aliases', index],
            severity: 'warning',
            message: `\`${name}\` has the alias \`${alias}\`, which is another service of the network \`${key}\`: who asks for it gets either`,
            hint: 'take another alias',
          };
        }
      }
    }
  },
};

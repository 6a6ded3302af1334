import { composeString } from '../../compose/interpolation.ts';
import { Text } from '../../core/text.ts';
import type { ResolvedValue } from '../../core/values.ts';
import type { Rule } from '../rule.ts';

// Of the lists that may not repeat an item, those that Compose does not clean by itself.
const LISTS = ['group_add', 'security_opt', 'external_links', 'volumes_from', 'device_cgroup_rules'] as const;

/** Compose refuses an item that stands twice in one of these lists. */
export const repeatedItem: Rule = {
  codes: ['LIST-REPEATS'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const attribute of LISTS) {
        const list = (service as { readonly [key: string]: ResolvedValue })[attribute];
        const seen = new Set<string | number>();
        for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
          const key = typeof item === 'number' ? item : spelled(item);
          if (key === undefined) continue;
          if (seen.has(key)) {
            yield {
              path: ['services', name, attribute, index],
              message: `\`${key}\` stands twice in \`${attribute}\` of \`${name}\``,
              hint: 'take one of them away',
            };
          }
          seen.add(key);
        }
      }
    }
  },
};

function spelled(item: ResolvedValue): string | undefined {
  return typeof item === 'string' || Text.isText(item) ? composeString(item) : undefined;
}

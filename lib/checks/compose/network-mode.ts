import type { Rule } from '../rule.ts';

/** A service has networks or a network mode, not both. */
export const networkMode: Rule = {
  codes: ['NET-MODE'],
  *check({ document }) {
    for (const [name, { network_mode: mode = '', networks }] of Object.entries(document.services)) {
      if (mode === '' || Object.keys(networks ?? {}).length === 0) continue;
      yield {
        path: ['services', name, 'network_mode'],
        message: `\`${name}\` has a network mode and networks`,
        hint: 'take one of them away',
      };
    }
  },
};

import { webService } from '../examples/examples.ts';
import type { Rule } from '../rule.ts';

/** A service has networks or a network mode, not both. */
export const networkMode: Rule = {
  codes: ['NET-MODE'],
  examples: {
    'NET-MODE': {
      wrong: `${webService('network_mode: host', 'networks:', '  lan: {}')}networks:\n  lan: {}\n`,
      right: webService('network_mode: host'),
    },
  },
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

import type { Rule } from './rule.ts';

/** A service has networks or a network mode, not both. */
export const networkMode: Rule = {
  codes: ['NET-MODE'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      if (service.network_mode === undefined || Object.keys(service.networks ?? {}).length === 0) continue;
      yield {
        path: ['services', name, 'network_mode'],
        message: `\`${name}\` has a network mode and networks`,
        hint: 'take one of them away',
      };
    }
  },
};

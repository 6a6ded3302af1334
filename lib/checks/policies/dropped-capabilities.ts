import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** Every capability is dropped, and those that are needed are added back. */
export const droppedCapabilities: Convention = {
  codes: ['POLICY-CAP-DROP'],
  *check({ document }) {
    for (const [name, { cap_drop: dropped = [] }] of containers(document)) {
      if (dropped.some((capability) => typeof capability !== 'string' || capability.toUpperCase() === 'ALL')) continue;
      yield {
        path: ['services', name, 'cap_drop'],
        message: `\`${name}\` keeps capabilities that it may not need`,
        hint: "say `capDrop: ['ALL']` and add back what it needs: `capAdd: { CHOWN: 'why' }`",
      };
    }
  },
};

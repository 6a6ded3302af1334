import { oneShots } from '../facts/life-cycle.ts';
import type { Convention } from './policy.ts';

/** What prepares directories needs no network. */
export const initNetwork: Convention = {
  codes: ['POLICY-INIT-NETWORK'],
  *check({ document }) {
    for (const [name, { network_mode: mode }] of oneShots(document)) {
      if (!/(?:^|-)init$/.test(name) || mode === 'none') continue;
      yield {
        path: ['services', name, 'network_mode'],
        message: `\`${name}\` prepares the stack and has a network`,
        hint: "say `networkMode: 'none'`, or use an `InitContainer`, which does",
      };
    }
  },
};

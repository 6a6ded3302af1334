import { oneShots } from '../facts/life-cycle.ts';
import type { Convention } from './policy.ts';

/** What prepares directories needs no network. */
export const initNetwork: Convention = {
  codes: ['POLICY-INIT-NETWORK'],
  examples: {
    'POLICY-INIT-NETWORK': {
      wrong: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
`,
      right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
    network_mode: none
`,
    },
  },
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

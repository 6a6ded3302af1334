import { awaited, oneShots } from '../facts/life-cycle.ts';
import { asList } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** Somebody waits for what runs once: nobody sees it fail otherwise, and one that ends at once fails `up --wait`. */
export const waitedOneShots: Convention = {
  codes: ['POLICY-ONE-SHOT'],
  *check({ document }) {
    const waitedFor = awaited(document);
    for (const [name, { profiles }] of oneShots(document)) {
      // One behind a profile is run by a timer of the host.
      if (waitedFor.has(name) || asList(profiles).length > 0) continue;
      yield {
        path: ['services', name, 'restart'],
        message: `nobody waits for the end of \`${name}\`, so nobody sees it fail`,
        hint: 'let a service depend on it, with `required: false` where it can do without, or put it behind a profile',
      };
    }
  },
};

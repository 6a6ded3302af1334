import { containers } from '../facts/containers.ts';
import { longRunning } from '../facts/life-cycle.ts';
import { asList } from '../facts/plain.ts';
import type { Convention, PolicyService } from './policy.ts';

/** A profile makes a whole stack optional; a part of one that is left out is a stack that nobody tested. */
export const optionalProfiles: Convention = {
  codes: ['POLICY-PROFILES'],
  *check({ document }) {
    const hasProfile = ({ profiles }: PolicyService) => asList(profiles).length > 0;
    if (containers(document).every(([, service]) => hasProfile(service))) return;
    for (const [name, service] of longRunning(document)) {
      if (!hasProfile(service)) continue;
      yield {
        path: ['services', name, 'profiles'],
        message: `\`${name}\` is there with its profile only, while its stack always is`,
        hint: 'give every service of the stack the profile, or make it a stack of its own',
      };
    }
  },
};

import { containers } from '../facts/containers.ts';
import { hasReason } from '../facts/has-reason.ts';
import { isRoot } from '../facts/user-ids.ts';
import type { Convention } from './policy.ts';

/** A service says as whom it runs; one that starts as root says why. */
export const statedUser: Convention = {
  codes: ['POLICY-USER'],
  *check(model) {
    for (const [name, { user }] of containers(model.document)) {
      const path = ['services', name, 'user'];
      if (user === undefined) {
        yield {
          path,
          message: `\`${name}\` does not say as whom it runs`,
          hint: 'give it a `user`, or say in `exceptions.startsAsRoot` of a `HardenedService` why it starts as root',
        };
      } else if (isRoot(user) && !hasReason(model, path)) {
        yield {
          path,
          message: `\`${name}\` runs as root, and nobody says why`,
          hint: "give it another `user`, or say why: `service.comment(['user'], '…')`",
        };
      }
    }
  },
};

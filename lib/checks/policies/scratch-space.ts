import { longRunning } from '../facts/life-cycle.ts';
import { isRoot } from '../facts/user-ids.ts';
import type { Convention } from './policy.ts';

/** What keeps files somewhere, or starts as root, writes working files as well: a read-only root needs room for them. */
export const scratchSpace: Convention = {
  codes: ['POLICY-SCRATCH'],
  *check({ document }) {
    for (const [name, { read_only: readOnly, user, volumes = [], tmpfs = [] }] of longRunning(document)) {
      const hasScratch = tmpfs.length > 0 || volumes.some(({ type }) => type === 'tmpfs');
      const keepsFiles = volumes.some(({ type, read_only: one }) => type !== 'tmpfs' && (one ?? false) === false);
      if (readOnly !== true || hasScratch || !(keepsFiles || isRoot(user))) continue;
      yield {
        path: ['services', name, 'read_only'],
        message: `\`${name}\` has a read-only root and nowhere to put working files`,
        hint: "add a directory in memory: `tmpfs: ['/tmp']`, or `scratch('/tmp', 'what for')`",
      };
    }
  },
};

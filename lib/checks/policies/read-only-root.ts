import { containers } from '../facts/containers.ts';
import { hasReason } from '../facts/has-reason.ts';
import { isVariable } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** The root file system is read-only, or somebody says why not. */
export const readOnlyRoot: Convention = {
  codes: ['POLICY-READ-ONLY'],
  *check(model) {
    for (const [name, { read_only: readOnly }] of containers(model.document)) {
      const path = ['services', name, 'read_only'];
      if (readOnly === true || isVariable(readOnly) || hasReason(model, path)) continue;
      yield {
        path,
        message: `the root file system of \`${name}\` can be written, and nobody says why`,
        hint: 'say `readOnly: true`, or in `exceptions.writableRoot` of a `HardenedService` why it cannot be',
      };
    }
  },
};

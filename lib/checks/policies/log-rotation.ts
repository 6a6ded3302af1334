import { longRunning } from '../facts/life-cycle.ts';
import { asMapping } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** The log of what stays is rotated: Docker's own driver keeps every line for ever unless it is told otherwise. */
export const logRotation: Convention = {
  codes: ['POLICY-LOG-ROTATION'],
  *check({ document }) {
    for (const [name, service] of longRunning(document)) {
      const { driver = 'json-file', options } = asMapping(service['logging']) ?? {};
      // Every other driver rotates by itself, or keeps nothing here.
      if (driver !== 'json-file' || asMapping(options)?.['max-size'] !== undefined) continue;
      yield {
        path: ['services', name, 'logging'],
        message: `nothing in the stack rotates the log of \`${name}\``,
        hint: "say `logging: { driver: 'local' }`, which rotates; acknowledge this where the host's daemon does",
      };
    }
  },
};

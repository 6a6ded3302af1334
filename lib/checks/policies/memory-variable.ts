import { longRunning } from '../facts/life-cycle.ts';
import { limitOf } from '../facts/limit-of.ts';
import { isVariable } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** The memory limit of what stays is a variable with a default, so that a host can give more without a commit. */
export const memoryVariable: Convention = {
  codes: ['POLICY-MEMORY-VARIABLE'],
  *check({ document }) {
    for (const [name, service] of longRunning(document)) {
      const limit = limitOf(service, 'mem_limit', 'memory');
      if (limit === undefined || isVariable(limit)) continue;
      yield {
        path: ['services', name, 'mem_limit'],
        message: `the memory limit of \`${name}\` can be changed by a commit only`,
        hint: "make it a variable with a default: `env.optional('MEM_LIMIT', '512m', '…')`",
      };
    }
  },
};

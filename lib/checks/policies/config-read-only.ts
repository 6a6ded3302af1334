import { containers } from '../facts/containers.ts';
import { isBelow } from '../facts/is-below.ts';
import { stackPath } from '../facts/stack-path.ts';
import type { Convention } from './policy.ts';

/** What is committed is not written by a container: the next deployment would find a changed checkout. */
export const configReadOnly: Convention = {
  codes: ['POLICY-CONFIG-WRITABLE'],
  *check({ document }, context) {
    for (const [name, { volumes = [] }] of containers(document)) {
      for (const [index, { source, read_only: readOnly }] of volumes.entries()) {
        const file = stackPath(source, context);
        if (file === undefined || !isBelow(file, './config') || (readOnly ?? false) !== false) continue;
        yield {
          path: ['services', name, 'volumes', index],
          message: `\`${name}\` may change \`${file}\`, which is committed`,
          hint: 'mount it with `readOnly: true`; what changes while it runs belongs below `./data`',
        };
      }
    }
  },
};

import { posix } from 'node:path';
import { containers } from '../facts/containers.ts';
import { asMapping } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** A container gets the variables that it needs by name, never all secrets of the stack. */
export const envFiles: Convention = {
  codes: ['POLICY-ENV-FILE'],
  *check({ document }) {
    for (const [name, { env_file: files = [] }] of containers(document)) {
      for (const [index, item] of files.entries()) {
        const file = asMapping(item)?.['path'] ?? item;
        if (typeof file !== 'string' || posix.basename(file) !== '.env') continue;
        yield {
          path: ['services', name, 'env_file', index],
          message: `\`${name}\` gets every variable of \`${file}\`, the secrets of all other services among them`,
          hint: "pass what it needs by name: `environment: { PASSWORD: env.secret('PASSWORD', '…') }`",
        };
      }
    }
  },
};

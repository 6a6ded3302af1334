import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** A service's name begins with that of its stack: it is the name of a container, of which a host has many. */
export const serviceNames: Convention = {
  codes: ['POLICY-SERVICE-NAME'],
  *check({ document, name: stack }) {
    for (const [name] of containers(document)) {
      if (name === stack || name.startsWith(`${stack}-`)) continue;
      yield {
        path: ['services', name],
        message: `the name of \`${name}\` does not begin with that of its stack, \`${stack}\``,
        hint: `give it the id \`${stack}\`, or one that begins with \`${stack}-\``,
      };
    }
  },
};

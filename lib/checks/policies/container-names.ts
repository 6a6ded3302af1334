import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** A container has the name of its service, so that logs, metrics and `docker ps` say what it is. */
export const containerNames: Convention = {
  codes: ['POLICY-CONTAINER-NAME'],
  *check({ document }) {
    for (const [name, { container_name: given, scale, deploy }] of containers(document)) {
      const runsOne = (scale ?? deploy?.['replicas'] ?? 1) === 1;
      if (given === name || !runsOne) continue;
      yield {
        path: ['services', name, 'container_name'],
        message: `the container of \`${name}\` does not have the name of its service`,
        hint: `say \`containerName: '${name}'\`, or use a \`HardenedService\`, which does`,
      };
    }
  },
};

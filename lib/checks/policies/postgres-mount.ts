import { containers } from '../facts/containers.ts';
import { isPostgres, majorVersion } from '../facts/image-family.ts';
import type { Convention } from './policy.ts';

/** From version 18 on the images of Postgres keep each major version in a folder of its own, and want the one around it. */
export const postgresMount: Convention = {
  codes: ['POLICY-POSTGRES-MOUNT'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (!isPostgres(service) || (majorVersion(service) ?? 0) < 18) continue;
      for (const [index, { target }] of (service.volumes ?? []).entries()) {
        if (target !== '/var/lib/postgresql/data' || service.environment?.['PGDATA'] !== undefined) continue;
        yield {
          path: ['services', name, 'volumes', index],
          message: `\`${name}\` mounts the data of one version, beside where Postgres ${majorVersion(service)} keeps it`,
          hint: 'mount the folder around it: `/var/lib/postgresql`',
        };
      }
    }
  },
};

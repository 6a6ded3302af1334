import type { ServiceModel } from '../../compose/compose-model.ts';
import { containers } from '../facts/containers.ts';
import { imageName, isPostgres, majorVersion } from '../facts/image-family.ts';
import type { Convention } from './policy.ts';

/** What upgrades the files of a Postgres is of the same major version as the server that reads them afterwards. */
export const postgresUpgrade: Convention = {
  codes: ['POLICY-POSTGRES-UPGRADE'],
  *check({ document }) {
    const servers = containers(document).filter(([, service]) => isPostgres(service));
    for (const [name, service] of containers(document)) {
      if (imageName(service) !== 'pgautoupgrade') continue;
      const sources = sourcesOf(service);
      for (const [server, other] of servers) {
        const [to, major] = [majorVersion(service), majorVersion(other)];
        const isSame = to === undefined || major === undefined || to === major;
        if (isSame || !sourcesOf(other).some((source) => sources.includes(source))) continue;
        yield {
          path: ['services', name, 'image'],
          message: `\`${name}\` makes files of Postgres ${to}, which \`${server}\`, a Postgres ${major}, does not read`,
          hint: 'give both images one major version',
        };
      }
    }
  },
};

function sourcesOf({ volumes = [] }: ServiceModel): readonly string[] {
  return volumes.flatMap(({ source }) => (typeof source === 'string' ? source : []));
}

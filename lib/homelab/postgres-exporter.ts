import type { Construct } from 'constructs';
import type { Network } from '../compose/network.ts';
import { Secret } from '../compose/secret.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { addCredential } from './credential.ts';
import { HardenedService } from './hardened-service.ts';
import type { ImageReference } from './image.ts';
import type { PostgresConnection } from './postgres-connection.ts';

/** What a Postgres exporter is made of. */
export interface PostgresExporterProps {
  /** An image of postgres_exporter. */
  readonly image: ImageReference;
  readonly database: PostgresConnection;
  readonly networks: readonly Network[];
  /** @default - `DB_EXPORTER_MEM_LIMIT`, 64m */
  readonly memory?: ByteSize;
}

// Every prop there is.
const PROPS = { image: true, database: true, networks: true, memory: true } as const;

/**
 * Metrics of a Postgres for Prometheus, on port 9187 of its networks and nowhere else.
 *
 * The password is passed apart from the address: in a URL it breaks on `/`, `#`, `?` or `%`. As a variable it is
 * `PGPASSWORD`, which the driver takes as it is; as a file it is `DATA_SOURCE_PASS_FILE`, which breaks on quotes, blanks
 * and backslashes. There is no health check: the image has no shell to run one, and a disabled one would make
 * `up --wait` fail for ever.
 *
 * @see https://github.com/prometheus-community/postgres_exporter
 */
export class PostgresExporter extends HardenedService {
  /** The port that it listens on. */
  readonly port = 9187;

  constructor(scope: Construct, id: string, props: PostgresExporterProps) {
    const { service, port, database, user, password } = props.database;
    super(scope, id, {
      role: 'Metrics of the database, for Prometheus on port 9187 of the backend.',
      image: props.image,
      user: '65534:65534',
      networks: props.networks,
      dependsOn: [service],
      environment: {
        DATA_SOURCE_URI: `${service.name}:${port}/${database}?sslmode=disable`,
        DATA_SOURCE_USER: user,
      },
      memLimit: props.memory ?? env.optional('DB_EXPORTER_MEM_LIMIT', '64m', 'memory limit of the database exporter'),
      pidsLimit: 50,
    });
    reportUnknownProps(this, PostgresExporter, props, PROPS);
    if (Secret.isSecret(password)) addCredential(this, 'DATA_SOURCE_PASS', password);
    else {
      this.addEnvironment({ PGPASSWORD: password });
      this.comment(
        ['environment', 'PGPASSWORD'],
        'read by the driver as it is; DATA_SOURCE_PASS breaks on quotes and blanks',
      );
    }
  }
}

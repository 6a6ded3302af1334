import type { Construct } from 'constructs';
import { parseImage } from '../compose/image-reference.ts';
import type { Network } from '../compose/network.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { addCredential, type Credential } from '../homelab/credential.ts';
import { HardenedService } from '../homelab/hardened-service.ts';
import type { HostPath } from '../homelab/host-path.ts';
import type { ImageReference } from '../homelab/image.ts';
import type { PostgresConnection } from '../homelab/postgres-connection.ts';

/** What Immich's Postgres is made of. */
export interface VectorPostgresProps {
  /** An image of Immich's Postgres; its tag begins with the major version. */
  readonly image: ImageReference;
  readonly password: Credential;
  /** Where the database lives; it must not have an owner, since the image sees to that itself. */
  readonly storage: HostPath;
  readonly networks: readonly Network[];
  /** @default 'immich' */
  readonly database?: string;
  /** @default 'immich' */
  readonly user?: string;
  /** What the database lies on, for its cost model. @default 'SSD' */
  readonly storageType?: 'SSD' | 'HDD';
  /** @default - `DB_MEM_LIMIT`, 2g */
  readonly memory?: ByteSize;
}

// Every prop there is.
const PROPS = {
  image: true,
  password: true,
  storage: true,
  networks: true,
  database: true,
  user: true,
  storageType: true,
  memory: true,
} as const;

/**
 * Immich's Postgres, with VectorChord and pgvector.
 *
 * The directory is mounted where the image of that major version wants it: at `/var/lib/postgresql` from 18 on, at
 * `/var/lib/postgresql/data` before. Its health check asks over TCP, since the server that initialises a new database
 * answers on the socket only, and with a query, since `pg_isready` is content when there is no such database or user.
 * The image lets in who asks from the same container without a password.
 *
 * @see https://github.com/immich-app/base-images
 */
export class VectorPostgres extends HardenedService implements PostgresConnection {
  readonly port = 5432;
  readonly database: string;
  readonly user: string;
  readonly password: Credential;

  constructor(scope: Construct, id: string, props: VectorPostgresProps) {
    const { database = 'immich', user = 'immich', storageType = 'SSD' } = props;
    super(scope, id, {
      role: 'The database: Postgres with VectorChord and pgvector.',
      image: props.image,
      networks: props.networks,
      environment: {
        POSTGRES_DB: database,
        POSTGRES_USER: user,
        POSTGRES_INITDB_ARGS: '--data-checksums',
        DB_STORAGE_TYPE: storageType,
      },
      healthcheck: {
        test: ['CMD', 'psql', '-h', '127.0.0.1', '-U', user, '-d', database, '-wqc', 'SELECT 1'],
        interval: '5s',
        timeout: '3s',
        retries: 5,
        startPeriod: '5m',
      },
      stopGracePeriod: '1m',
      volumes: [props.storage.mount(mountTarget(props.image))],
      tmpfs: ['/tmp', '/run', { target: '/etc/postgresql', because: 'the image copies its configuration here' }],
      shmSize: '128m',
      memLimit: props.memory ?? env.optional('DB_MEM_LIMIT', '2g', 'memory limit of the database'),
      pidsLimit: 200,
      capAdd: {
        CHOWN: 'gives the data directory to the postgres user',
        DAC_READ_SEARCH: 'looks into the data directory, which belongs to that user, at every later start',
        SETGID: 'changes to the postgres group',
        SETUID: 'changes to the postgres user',
      },
      exceptions: { startsAsRoot: 'the image starts as root and changes to the postgres user' },
    });
    reportUnknownProps(this, VectorPostgres, props, PROPS);
    this.database = database;
    this.user = user;
    this.password = props.password;
    addCredential(this, 'POSTGRES_PASSWORD', props.password);
    this.#checkStorage(props);
    this.stack.addNote('First deployment', firstDeployment(this.name, props.storage.props.path));
    this.stack.addNote('Password of the database', newPassword(this.name, user, database));
    this.stack.addNote('Upgrades', UPGRADES);
  }

  /** The database runs in this very service. */
  get service(): this {
    return this;
  }

  #checkStorage({ image, storage }: VectorPostgresProps): void {
    const origin = originOf(this);
    if (majorVersion(image) === undefined) {
      report(this, {
        code: 'PG-VERSION',
        severity: 'error',
        message: `the tag of \`${image}\` does not begin with the major version of Postgres`,
        hint: 'take a tag such as `18-vectorchord0.5.3-pgvector0.8.1`: the version decides where the data is mounted',
        path: ['services', this.name, 'image'],
        origin,
      });
    }
    if (storage.props.owner !== undefined) {
      report(this, {
        code: 'PG-OWNER',
        severity: 'error',
        message: `\`${storage.props.path}\` has an owner, but the image gives it to its own postgres user`,
        hint: 'leave `owner` out: an init container would take the files of a running database away',
        path: ['services', this.name, 'volumes', 0],
        origin,
      });
    }
  }
}

function firstDeployment(service: string, folder: string): string {
  return [
    'When the very first deployment is cut off, by a power failure or the end of Docker, the database may be left half made.',
    `The image goes on with it as it is: \`${service}\` stays unhealthy at every later deployment, too. There is nothing in it`,
    'yet, so put it away and deploy again:',
    '',
    '```sh',
    'docker compose down &&',
    `  mv ${folder} ${folder}.half-made &&`,
    `  mkdir ${folder} &&`,
    '  docker compose up --detach --wait',
    '```',
  ].join('\n');
}

function newPassword(service: string, user: string, database: string): string {
  return [
    'The database keeps the password that it was made with: where only the variable changes, it refuses the services, and',
    'the deployment fails. Give the database the new one first, which this asks for; then change the variable, and deploy:',
    '',
    '```sh',
    `docker compose exec ${service} psql -U ${user} -d ${database} -c '\\password'`,
    '```',
  ].join('\n');
}

const UPGRADES = [
  'A new major version of Postgres does not read the files of the old one, and nothing here converts them. Take a dump,',
  'start the new version on an empty directory, restore the dump, and only then start Immich. `restore.sh` refuses this, as',
  'it takes dumps of the same major version alone: https://docs.immich.app/administration/backup-and-restore says how.',
  '',
  'A newer VectorChord or pgvector is taken over by Immich at its next start; an older one is refused.',
].join('\n');

function mountTarget(image: ImageReference): string {
  return (majorVersion(image) ?? 18) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
}

function majorVersion(image: ImageReference): number | undefined {
  const major = /^(\d+)(?:-|$)/.exec(parseImage(image).tag ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

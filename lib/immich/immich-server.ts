import type { Construct } from 'constructs';
import type { Network } from '../compose/network.ts';
import type { Service } from '../compose/service.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { addCredential } from '../homelab/credential.ts';
import { HardenedService } from '../homelab/hardened-service.ts';
import { scratch, unusedVolume } from '../homelab/hardening.ts';
import type { HostPath } from '../homelab/host-path.ts';
import type { Identity } from '../homelab/identity.ts';
import type { ImageReference } from '../homelab/image.ts';
import type { PostgresConnection } from '../homelab/postgres-connection.ts';
import type { Valkey } from '../homelab/valkey.ts';
import { checkEnvironment } from './environment/check-environment.ts';
import type { ImmichServerEnvironment } from './environment/environment-types.ts';
import type { HostGroups } from './hardware.ts';
import type { ImmichConfig } from './immich-config.ts';
import { immichVersion } from './immich-version.ts';
import { versionTag, type ImmichLine } from './versions.ts';
import { MachineLearning } from './machine-learning.ts';
import { TRANSCODING, type Transcoding, type TranscodingVariant } from './transcoding.ts';
import { useHardware } from './use-hardware.ts';

const IMMICH_SERVER = Symbol.for('cdk-compose.ImmichServer');

/** What an Immich server is made of. */
export interface ImmichServerProps {
  /** An image of the server, with a full version as its tag. */
  readonly image: ImageReference;
  readonly identity: Identity;
  readonly database: PostgresConnection;
  readonly cache: Valkey;
  /** Where photos, thumbnails and transcoded videos are kept. */
  readonly media: HostPath;
  /** One that its users come from, and one with database and cache. */
  readonly networks: readonly Network[];
  /** What prepares the media. @default - what prepares the config file */
  readonly init?: Service;
  /** The config file. @default - settings are made in the web interface */
  readonly config?: ImmichConfig<ImmichLine>;
  /** What it transcodes with. @default 'cpu' */
  readonly transcoding?: Transcoding;
  /** The ids of the host's groups that own the devices. @default - none */
  readonly hostGroups?: HostGroups;
  /**
   * Which workers run in it. With `api`, another server with `microservices` must run beside it; devices and
   * transcoding belong to that one.
   * @default 'all'
   */
  readonly workers?: 'all' | 'api' | 'microservices';
  /**
   * Where the media is mounted, which Immich remembers in its database: never change it for an existing one.
   * @default '/usr/src/app/upload'
   */
  readonly mediaLocation?: `/${string}`;
  /** What else its environment says; names that Immich does not know go through `addEnvironment`. @default - nothing */
  readonly environment?: ImmichServerEnvironment;
  /** @default - `MEM_LIMIT`, 6g */
  readonly memory?: ByteSize;
}

// Every prop there is.
const PROPS = {
  image: true,
  identity: true,
  database: true,
  cache: true,
  media: true,
  networks: true,
  init: true,
  config: true,
  transcoding: true,
  hostGroups: true,
  workers: true,
  mediaLocation: true,
  environment: true,
  memory: true,
} as const;

/**
 * Immich's server: web interface, API, and the workers behind it.
 *
 * @see https://docs.immich.app/install/environment-variables
 */
export class ImmichServer extends HardenedService {
  readonly image: ImageReference;
  /** The port of the web interface and API. */
  readonly port = 2283;
  /** The path that answers while the server runs. */
  readonly ping = '/api/server/ping';

  constructor(scope: Construct, id: string, props: ImmichServerProps) {
    const { identity, database, cache, media, workers = 'all', mediaLocation = '/usr/src/app/upload' } = props;
    super(scope, id, {
      role: ROLES[workers],
      image: props.image,
      user: identity.uidGid,
      networks: props.networks,
      dependsOn: [database.service, cache, ...(props.init === undefined ? [] : [props.init])],
      environment: {
        DB_HOSTNAME: database.service.name,
        DB_PORT: database.port,
        DB_DATABASE_NAME: database.database,
        DB_USERNAME: database.user,
        REDIS_HOSTNAME: cache.name,
        REDIS_PORT: cache.port,
        IMMICH_MEDIA_LOCATION: mediaLocation,
        ...WORKERS[workers],
        ...props.environment,
      },
      // A server without the API answers no request; its image's own check knows that.
      ...(workers !== 'microservices' && {
        healthcheck: {
          test: ['CMD', 'curl', '-fsS', '-o', '/dev/null', 'http://127.0.0.1:2283/api/server/ping'],
          interval: '5s',
          timeout: '4s',
          retries: 6,
          startPeriod: '2m',
        },
      }),
      stopGracePeriod: '30s',
      volumes: [media.mount(mediaLocation)],
      tmpfs: [
        scratch('/tmp', 'working files', identity),
        ...(mediaLocation === VOLUME ? [] : [unusedVolume(VOLUME, identity)]),
      ],
      memLimit: props.memory ?? env.optional('MEM_LIMIT', '6g', 'memory limit of the server'),
      pidsLimit: 200,
    });
    reportUnknownProps(this, ImmichServer, props, PROPS);
    Object.defineProperty(this, IMMICH_SERVER, { value: true });
    this.image = props.image;
    addCredential(this, 'DB_PASSWORD', database.password);
    addCredential(this, 'REDIS_PASSWORD', cache.password);
    props.config?.attach(this);
    this.stack.addNote('Upgrades', UPGRADES);
    this.stack.addNote('Backups', OWN_DUMPS);
    if (workers !== 'api') {
      const { transcoding = 'cpu', hostGroups = {} } = props;
      props.config?.useTranscoding(transcoding);
      const hardware: TranscodingVariant = TRANSCODING[transcoding];
      useHardware(this, transcoding, hardware, hostGroups);
    } else if (props.transcoding !== undefined) {
      report(this, {
        code: 'HW-UNUSED',
        severity: 'error',
        message: `\`${id}\` runs the API alone, which does not transcode`,
        hint: "give `transcoding` and `hostGroups` to the server with `workers: 'microservices'`",
        origin: originOf(this),
      });
    }
  }

  override prepare(): void {
    super.prepare();
    checkEnvironment(this, 'server', versionTag(this.image));
    const all = this.stack.node.findAll();
    // The first server of a stack speaks for all.
    if (all.find((construct) => ImmichServer.isImmichServer(construct)) !== this) return;
    const version = immichVersion(this.image);
    for (const other of all) {
      if (!ImmichServer.isImmichServer(other) && !MachineLearning.isMachineLearning(other)) continue;
      const theirs = immichVersion(other.image);
      if (version === theirs) continue;
      report(this, {
        code: 'IMMICH-VERSIONS',
        severity: 'error',
        message: `\`${this.name}\` is version ${version ?? 'unknown'}, \`${other.name}\` is ${theirs ?? 'unknown'}`,
        hint: 'servers and machine learning must be of one version',
        path: ['services', other.name, 'image'],
        origin: originOf(other),
      });
    }
  }

  static isImmichServer(value: unknown): value is ImmichServer {
    return typeof value === 'object' && value !== null && IMMICH_SERVER in value;
  }
}

// What the image declares as one: https://github.com/immich-app/immich/blob/main/server/Dockerfile
const VOLUME = '/data';

const UPGRADES = [
  'Immich migrates its database when a new version starts, and never back: read the release notes before raising the',
  'version, and raise server and machine learning together.',
].join('\n');

const OWN_DUMPS = [
  'Immich itself also writes a dump each night at 02:00 and keeps 14 of them, below `backups` of the media and **not',
  'encrypted**, unless `backup.database` in its settings says otherwise. Its web interface can restore those.',
].join('\n');

const ROLES = {
  all: 'The server: web interface, API and background jobs.',
  api: 'The server: web interface and API.',
  microservices: "The server's background jobs: thumbnails, metadata, transcoding.",
} as const;

const WORKERS = {
  all: {},
  api: { IMMICH_WORKERS_INCLUDE: 'api' },
  microservices: { IMMICH_WORKERS_EXCLUDE: 'api' },
} as const;

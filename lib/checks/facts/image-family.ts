import type { ServiceModel } from '../../compose/compose-model.ts';
import { parseImage } from '../../compose/image-reference.ts';
import { roughText } from './plain.ts';

const POSTGRES = ['postgres', 'postgresql', 'timescaledb', 'timescaledb-ha', 'postgis', 'pgvector', 'pgvecto-rs'];
const DATABASES = [
  'mariadb',
  'mysql',
  'mysql-server',
  'percona',
  'mongo',
  'mongodb',
  'influxdb',
  'couchdb',
  'cockroach',
];
const CACHES = ['redis', 'valkey', 'keydb', 'dragonfly', 'memcached'];
const REDIS = ['redis', 'valkey', 'keydb'];

/** The last part of an image's name, such as `postgres` of `ghcr.io/immich-app/postgres:18`. */
export function imageName({ image }: Pick<ServiceModel, 'image'>): string | undefined {
  const spelled = roughText(image);
  return spelled === undefined ? undefined : parseImage(spelled).path.split('/').at(-1);
}

/** Whether a service is a Postgres, going by its image. */
export function isPostgres(service: Pick<ServiceModel, 'image'>): boolean {
  return POSTGRES.includes(imageName(service) ?? '');
}

/** Whether a service is a database, which keeps what it is given. */
export function isDatabase(service: Pick<ServiceModel, 'image'>): boolean {
  return isPostgres(service) || DATABASES.includes(imageName(service) ?? '');
}

/** Whether a service is a cache or queue in memory. */
export function isCache(service: Pick<ServiceModel, 'image'>): boolean {
  return CACHES.includes(imageName(service) ?? '');
}

/** Whether a service is a Redis or one of its kin, with the same command line. */
export function isRedis(service: Pick<ServiceModel, 'image'>): boolean {
  return REDIS.includes(imageName(service) ?? '');
}

/** Whether a service hands a part of the Docker socket on. */
export function isSocketProxy(service: Pick<ServiceModel, 'image'>): boolean {
  return imageName(service)?.includes('socket-proxy') ?? false;
}

/** The major version that an image's tag begins with. */
export function majorVersion({ image }: Pick<ServiceModel, 'image'>): number | undefined {
  if (typeof image !== 'string') return undefined;
  const digits = /^v?(\d+)(?!\d)/.exec(parseImage(image).tag ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

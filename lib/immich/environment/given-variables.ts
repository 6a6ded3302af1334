import type { EnvironmentVariable } from './environment-variable.ts';

const WORKERS = ['api', 'microservices', 'maintenance'] as const;
const TEXT: EnvironmentVariable = { takes: 'text' };

/** What the makers of an image write into it: where it comes from. */
const OF_THE_IMAGE: Readonly<Record<string, EnvironmentVariable>> = {
  IMMICH_BUILD: TEXT,
  IMMICH_BUILD_URL: TEXT,
  IMMICH_BUILD_IMAGE: TEXT,
  IMMICH_BUILD_IMAGE_URL: TEXT,
  IMMICH_REPOSITORY: TEXT,
  IMMICH_REPOSITORY_URL: TEXT,
  IMMICH_SOURCE_REF: TEXT,
  IMMICH_SOURCE_COMMIT: TEXT,
  IMMICH_SOURCE_URL: TEXT,
};

/** What else a server reads: what follows from props of `ImmichServer` or is in its image, and tools in it. */
export const GIVEN_SERVER_VARIABLES: Readonly<Record<string, EnvironmentVariable>> = {
  IMMICH_CONFIG_FILE: TEXT,
  IMMICH_MEDIA_LOCATION: { takes: 'absolute-path', default: '/data' },
  IMMICH_PORT: { takes: 'port', default: '2283' },
  IMMICH_WORKERS_INCLUDE: { takes: { listOf: WORKERS }, default: 'api,microservices' },
  IMMICH_WORKERS_EXCLUDE: { takes: { listOf: WORKERS }, otherwise: 'leaves other names unread' },
  DB_URL: TEXT,
  DB_URL_FILE: TEXT,
  DB_HOSTNAME: { takes: 'text', default: 'database' },
  DB_HOSTNAME_FILE: TEXT,
  DB_PORT: { takes: 'port', default: '5432' },
  DB_USERNAME: { takes: 'text', default: 'postgres' },
  DB_USERNAME_FILE: TEXT,
  DB_PASSWORD: { takes: 'text', default: 'postgres' },
  DB_PASSWORD_FILE: TEXT,
  DB_DATABASE_NAME: { takes: 'text', default: 'immich' },
  DB_DATABASE_NAME_FILE: TEXT,
  REDIS_URL: { takes: 'redis-url' },
  REDIS_SOCKET: TEXT,
  REDIS_HOSTNAME: { takes: 'text', default: 'redis' },
  REDIS_PORT: { takes: 'port', default: '6379' },
  REDIS_PASSWORD: TEXT,
  REDIS_PASSWORD_FILE: TEXT,
  IMMICH_BUILD_DATA: { takes: 'text', default: '/build' },
  IMMICH_DISABLE_MIMALLOC: { takes: 'switch', default: 'false', otherwise: 'takes anything else for `false`' },
  // The command line of Immich, which its image holds too.
  IMMICH_INSTANCE_URL: TEXT,
  IMMICH_API_KEY: TEXT,
  ...OF_THE_IMAGE,
};

/** What else machine learning reads: what follows from props of `MachineLearning` or is in its image. */
export const GIVEN_MACHINE_LEARNING_VARIABLES: Readonly<Record<string, EnvironmentVariable>> = {
  IMMICH_ENV: TEXT,
  IMMICH_PORT: { takes: 'port', default: '3003' },
  MACHINE_LEARNING_CACHE_FOLDER: { takes: 'text', default: '/cache' },
  MACHINE_LEARNING_DEVICE_ID: TEXT,
  MACHINE_LEARNING_TEST_FULL: { takes: 'boolean', default: 'false' },
  MACHINE_LEARNING_PRELOAD: { takes: 'json-object' },
  MACHINE_LEARNING_MAX_BATCH_SIZE: { takes: 'json-object' },
  MACHINE_LEARNING_MODEL_ORGANIZATION: { takes: 'text', since: '3.3.0' },
  ...OF_THE_IMAGE,
};

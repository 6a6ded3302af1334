import type { EnvironmentVariable } from './environment-variable.ts';

const LOG_LEVELS = ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'] as const;
const METERS = ['host', 'api', 'io', 'repo', 'job'] as const;

/** What the environment of a server says, beyond what follows from the other props of `ImmichServer`. */
export const SERVER_VARIABLES = {
  /** The time zone of logs, schedules, and photos that do not name theirs. */
  TZ: { takes: 'text' },
  /** Takes the colours out of the log, whatever it holds. */
  NO_COLOR: { takes: 'text' },
  /** How many CPUs it counts on. */
  CPU_CORES: { takes: 'integer', default: 'as many as there are', otherwise: 'leaves anything else unread' },
  /** The directory with secrets in files that are named like the variables of database and cache. */
  CREDENTIALS_DIRECTORY: { takes: 'text' },

  /** For developers of Immich: which services of its makers it talks to. */
  IMMICH_ENV: { takes: { oneOf: ['production', 'development', 'testing'] }, default: 'production' },
  /** How much it logs; it wins over `logging` of the settings. */
  IMMICH_LOG_LEVEL: { takes: { oneOf: LOG_LEVELS }, default: 'log' },
  /** How the log is written. */
  IMMICH_LOG_FORMAT: { takes: { oneOf: ['console', 'json'] }, default: 'console' },
  /** The address that it listens on. */
  IMMICH_HOST: { takes: 'text', default: '0.0.0.0' },
  /** Security headers: its own ones, which need https, or those of a JSON file. */
  IMMICH_HELMET_FILE: { takes: 'file-or-switch', default: 'false' },
  /** The reverse proxies whose word on the address of a client counts. */
  IMMICH_TRUSTED_PROXIES: { takes: 'proxies', default: 'private and link-local networks' },
  /** Whether the first visitor may become the administrator. */
  IMMICH_ALLOW_SETUP: { takes: 'boolean', default: 'true' },
  /** Whether it starts although a directory of the media seems not to be mounted. */
  IMMICH_IGNORE_MOUNT_CHECK_ERRORS: { takes: 'boolean', default: 'false' },
  /** Whether broken images get a thumbnail too. */
  IMMICH_PROCESS_INVALID_IMAGES: { takes: 'switch', default: 'false', otherwise: 'takes anything else for `false`' },
  /** Whether plugins of others are loaded. */
  IMMICH_ALLOW_EXTERNAL_PLUGINS: { takes: 'boolean', default: 'false' },
  /** The directory with plugins of others. */
  IMMICH_PLUGINS_INSTALL_FOLDER: { takes: 'absolute-path' },
  /** What `machineLearning.enabled` of the settings is unless it says otherwise. */
  IMMICH_MACHINE_LEARNING_ENABLED: { takes: 'switch', default: 'true', otherwise: 'takes anything else for `true`' },
  /** The first of `machineLearning.urls` unless the settings say otherwise. */
  IMMICH_MACHINE_LEARNING_URL: { takes: 'text', default: 'http://immich-machine-learning:3003' },

  /** What it measures for Prometheus. */
  IMMICH_TELEMETRY_INCLUDE: { takes: { listOf: METERS, all: 'all' } },
  /** What it does not measure, of what is included. */
  IMMICH_TELEMETRY_EXCLUDE: { takes: { listOf: METERS }, otherwise: 'leaves other names unread' },
  /** The port with what the API measured. */
  IMMICH_API_METRICS_PORT: { takes: 'port', default: '8081' },
  /** The port with what the background jobs measured. */
  IMMICH_MICROSERVICES_METRICS_PORT: { takes: 'port', default: '8082' },

  /** Whether and how the connection to the database is encrypted. */
  DB_SSL_MODE: { takes: { oneOf: ['disable', 'allow', 'prefer', 'require', 'verify-full'] } },
  /** The extension of Postgres that finds similar pictures. */
  DB_VECTOR_EXTENSION: {
    takes: { oneOf: ['vectorchord', 'pgvector'] },
    default: 'the one that the database has',
    retired: {
      'pgvecto.rs': {
        until: '3.0.0',
        instead: 'let Immich 2.7 move the database to VectorChord, then leave it out',
      },
    },
  },
  /** Whether it starts without bringing the database to its version. */
  DB_SKIP_MIGRATIONS: { takes: 'boolean', default: 'false' },
  /** The user of the cache. */
  REDIS_USERNAME: { takes: 'text' },
  /** The number of the database in the cache. */
  REDIS_DBINDEX: { takes: 'integer', default: '0' },

  /** Where the support of a distribution is found, told in the web interface. */
  IMMICH_THIRD_PARTY_SUPPORT_URL: { takes: 'text' },
  /** Where the documentation of a distribution is found. */
  IMMICH_THIRD_PARTY_DOCUMENTATION_URL: { takes: 'text' },
  /** Where bugs of a distribution are told. */
  IMMICH_THIRD_PARTY_BUG_FEATURE_URL: { takes: 'text' },
  /** Where the source of a distribution is found. */
  IMMICH_THIRD_PARTY_SOURCE_URL: { takes: 'text' },
} as const satisfies Readonly<Record<string, EnvironmentVariable>>;

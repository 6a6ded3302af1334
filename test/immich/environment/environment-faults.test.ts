import { env, text } from 'cdk-compose';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { environmentFaults } from '../../../lib/immich/environment/environment-faults.ts';
import type { ImmichContainer } from '../../../lib/immich/environment/environment-variable.ts';

type Environment = Readonly<Record<string, unknown>>;

function toldOf(container: ImmichContainer, environment: Environment, version?: string): readonly string[] {
  return environmentFaults(container, Object.entries(environment), version).map(
    ({ severity, code, message, hint }) => `${severity} ${code.replace('IMMICH-ENV-', '')}: ${message}; ${hint}`,
  );
}

const GOOD = {
  TZ: 'Europe/Amsterdam',
  IMMICH_LOG_LEVEL: 'verbose',
  IMMICH_PORT: 2283,
  IMMICH_ALLOW_SETUP: false,
  IMMICH_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
  IMMICH_TELEMETRY_INCLUDE: 'all',
  IMMICH_WORKERS_EXCLUDE: 'api',
  IMMICH_CONFIG_FILE: '/config/immich.yaml',
  IMMICH_HELMET_FILE: '/config/helmet.json',
  IMMICH_MACHINE_LEARNING_URL: 'http://ml:3003',
  DB_VECTOR_EXTENSION: 'vectorchord',
  DB_PASSWORD_FILE: '/run/secrets/db',
  REDIS_HOSTNAME: 'cache',
  NVIDIA_VISIBLE_DEVICES: 'all',
};

test.each(['2.7.5', '3.0.3', '3.1.0', '3.2.2', undefined])('a good server of %s is left alone', (version) => {
  expect(toldOf('server', GOOD, version)).toEqual([]);
});

test('a good machine learning is left alone', () => {
  const good = { IMMICH_LOG_LEVEL: 'DEBUG', NO_COLOR: 'y', MACHINE_LEARNING_WORKERS: '2', machine_learning_ann: 'off' };
  expect(toldOf('machine-learning', { ...good, HF_HOME: '/cache' }, '3.2.2')).toEqual([]);
});

describe('a name that nobody reads', () => {
  test.each([
    ['IMMICH_LOG_LEVLE', 'did you mean `IMMICH_LOG_LEVEL`?'],
    ['IMMICH_CONFIG_FIEL', 'did you mean `IMMICH_CONFIG_FILE`?'],
    ['immich_port', 'did you mean `IMMICH_PORT`?'],
    ['DB_HOST', 'did you mean `DB_HOSTNAME`?'],
    ['DB_NAME', 'did you mean `DB_DATABASE_NAME`?'],
    ['REDIS_DB', 'did you mean `REDIS_DBINDEX`?'],
    ['REDIS_PASWORD_FILE', 'did you mean `REDIS_PASSWORD_FILE`?'],
    ['MACHINE_LEARNING_URL', 'did you mean `IMMICH_MACHINE_LEARNING_URL`?'],
    ['IMMICH_OAUTH_ENABLED', 'take it away; settings are said in the config file'],
    ['OAUTH_ISSUER_URL', 'take it away; settings are said in the config file'],
    ['REDIS_TLS', 'take it away; settings are said in the config file'],
  ])('%s: %s', (name, hint) => {
    const line = `warning UNKNOWN: the server of Immich 3.2.2 does not read \`${name}\`; ${hint}`;
    expect(toldOf('server', { [name]: 'x' }, '3.2.2')).toEqual([line]);
  });

  test.each(['IMMICH_PORT_FILE', 'OAUTH_CLIENT_SECRET_FILE', 'IMMICH_OAUTH_CLIENT_SECRET_FILE', 'REDIS_USERNAME_FILE'])(
    'nobody reads a file for %s',
    (name) => {
      expect(toldOf('server', { [name]: '/run/secrets/x' })).toEqual([
        `warning UNKNOWN: the server of Immich does not read \`${name}\`; only \`DB_URL\`, \`DB_HOSTNAME\`, \`DB_DATABASE_NAME\`, \`DB_USERNAME\`, \`DB_PASSWORD\` and \`REDIS_PASSWORD\` may come from files; a secret of the settings belongs into the config file`,
      ]);
    },
  );

  test('a section of machine learning that does not exist', () => {
    expect(toldOf('machine-learning', { MACHINE_LEARNING_PRELOAD__OCR__DETECTON: 'x' })).toEqual([
      'warning UNKNOWN: machine learning of Immich does not read `MACHINE_LEARNING_PRELOAD__OCR__DETECTON`; did you mean `MACHINE_LEARNING_PRELOAD__OCR__DETECTION`?',
    ]);
  });

  test('settings are not said in variables, as long as a version is not known to read them', () => {
    const environment = { IMMICH_CONFIG_FFMPEG_CRF: 23 };
    const line =
      'warning UNKNOWN: the server of Immich 3.2.2 does not read `IMMICH_CONFIG_FFMPEG_CRF`: `IMMICH_CONFIG_…` is reserved for settings in newer versions; say it in the config file';
    expect(toldOf('server', environment, '3.2.2')).toEqual([line]);
    expect(toldOf('server', environment, '3.4.0')).toEqual([]);
  });

  test.each(['IMMICH_VERSION', 'UPLOAD_LOCATION', 'DB_DATA_LOCATION'])('%s is for the compose file', (name) => {
    expect(toldOf('server', { [name]: 'x' }, '3.2.2')).toEqual([
      `warning UNKNOWN: the server of Immich 3.2.2 does not read \`${name}\`; take it away here: only a compose file is filled in with it`,
    ]);
    expect(toldOf('machine-learning', { [name]: 'x' })).toHaveLength(1);
  });

  test('a variable of another container says whose it is', () => {
    expect(toldOf('machine-learning', { DB_PASSWORD: 'x', DB_BACKUPS: 'x' }, '3.2.2')).toEqual([
      'warning UNKNOWN: machine learning of Immich 3.2.2 does not read `DB_PASSWORD`, the server does; give it to the server alone',
    ]);
    expect(toldOf('server', { MACHINE_LEARNING_WORKERS: 2 }, '3.2.2')).toEqual([
      'warning UNKNOWN: the server of Immich 3.2.2 does not read `MACHINE_LEARNING_WORKERS`, machine learning does; give it to machine learning alone',
    ]);
    expect(toldOf('server', { DB_STORAGE_TYPE: 'HDD' })).toEqual([
      'warning UNKNOWN: the server of Immich does not read `DB_STORAGE_TYPE`; give it to the database',
    ]);
  });

  test('a variable that came later', () => {
    const environment = { MACHINE_LEARNING_MODEL_REVISION: 'v2' };
    expect(toldOf('machine-learning', environment, '3.2.2')).toEqual([
      'warning UNKNOWN: machine learning of Immich 3.2.2 does not read `MACHINE_LEARNING_MODEL_REVISION` yet; it came with 3.3.0: raise the version, or take the variable away',
    ]);
    expect(toldOf('machine-learning', environment, '3.3.0')).toEqual([]);
  });

  test('a name that the language uses itself is nothing special', () => {
    expect(toldOf('server', JSON.parse('{ "__proto__": "x", "constructor": "y" }') as Environment)).toEqual([]);
  });
});

describe('a variable that was retired', () => {
  test('is left unread since then', () => {
    const environment = { IMMICH_MACHINE_LEARNING_PING_TIMEOUT: 500 };
    expect(toldOf('server', environment, '2.7.5')).toEqual([]);
    expect(toldOf('server', environment, '3.0.0')).toEqual([
      'warning RETIRED: the server of Immich 3.0.0 no longer reads `IMMICH_MACHINE_LEARNING_PING_TIMEOUT`; set `machineLearning.availabilityChecks.timeout` of the settings',
    ]);
    expect(toldOf('server', { IMMICH_METRICS: true, LOG_LEVEL: 'log' }, '2.7.5')).toHaveLength(2);
  });

  test('or keeps the container from starting', () => {
    const environment = { MACHINE_LEARNING_PRELOAD__CLIP: 'ViT-B-32__openai' };
    expect(toldOf('machine-learning', environment, '2.7.5')).toEqual([]);
    expect(toldOf('machine-learning', environment, '3.2.2')).toEqual([
      'error RETIRED: machine learning of Immich 3.2.2 does not start with `MACHINE_LEARNING_PRELOAD__CLIP`; name the model in `MACHINE_LEARNING_PRELOAD__CLIP__TEXTUAL` and `MACHINE_LEARNING_PRELOAD__CLIP__VISUAL`',
    ]);
    expect(toldOf('machine-learning', { MACHINE_LEARNING_PRELOAD__CLIP: '{"visual": "x"}' }, '3.2.2')).toEqual([]);
  });

  test('so does a value that was', () => {
    const environment = { DB_VECTOR_EXTENSION: 'pgvecto.rs' };
    expect(toldOf('server', environment, '2.7.5')).toEqual([]);
    expect(toldOf('server', environment, '3.2.2')).toEqual([
      'error RETIRED: the server of Immich 3.2.2 does not start with `pgvecto.rs` as `DB_VECTOR_EXTENSION`; let Immich 2.7 move the database to VectorChord, then leave it out',
    ]);
  });
});

describe('a value that its reader does not take', () => {
  test.each([
    [
      { IMMICH_LOG_LEVEL: 'debugg' },
      '`IMMICH_LOG_LEVEL` must be one of `verbose`, `debug`, `log`, `warn`, `error`, `fatal`: the server does not start with anything else; did you mean `debug`?',
    ],
    [
      { IMMICH_API_METRICS_PORT: '70000' },
      '`IMMICH_API_METRICS_PORT` must be a port: the server does not start with anything else; write a port, or leave it out: the default is 8081',
    ],
    [
      { IMMICH_TRUSTED_PROXIES: 'traefik' },
      '`IMMICH_TRUSTED_PROXIES` must be a list of addresses and networks such as `10.0.0.0/8`, with commas between them: the server does not start with anything else; it looks up no names: write addresses, or leave it out: the default is private and link-local networks',
    ],
    [
      { DB_SSL_MODE: '' },
      '`DB_SSL_MODE` must be one of `disable`, `allow`, `prefer`, `require`, `verify-full`: the server does not start with anything else; leave it out',
    ],
    [
      { IMMICH_WORKERS_INCLUDE: 'api,microservice' },
      '`IMMICH_WORKERS_INCLUDE` must be a list of `api`, `microservices`, `maintenance`, with commas between them: the server does not start with anything else; did you mean `microservices`?',
    ],
  ])('%j', (environment, line) => {
    expect(toldOf('server', environment)).toEqual([`error INVALID: ${line}`]);
  });

  test.each([
    [{ IMMICH_MACHINE_LEARNING_ENABLED: 'no' }, 'takes anything else for `true`'],
    [{ IMMICH_TELEMETRY_EXCLUDE: 'jobs' }, 'leaves other names unread'],
    [{ REDIS_URL: 'redis://:hunter2@cache' }, 'leaves any other URL unread'],
    [{ CPU_CORES: 'four' }, 'leaves anything else unread'],
  ])('where the server starts all the same it is a warning: %j', (environment, consequence) => {
    const lines = toldOf('server', environment);
    expect(lines).toEqual([expect.stringContaining(`: the server ${consequence}; `)]);
    expect(lines).toEqual([expect.stringMatching(/^warning INVALID/)]);
  });

  test('options of the cache that nobody can read are an error', () => {
    expect(toldOf('server', { REDIS_URL: 'ioredis://hunter2' })).toEqual([
      'error INVALID: `REDIS_URL` must be `ioredis://` and JSON in base64: the server does not start with anything else; write the parts into `REDIS_HOSTNAME` and its neighbours',
    ]);
  });

  test('what is excluded anyway is not looked at', () => {
    const environment = { IMMICH_TELEMETRY_INCLUDE: 'api,cpu', IMMICH_TELEMETRY_EXCLUDE: 'cpu' };
    expect(toldOf('server', environment).map((line) => line.split(':')[0])).toEqual(['warning INVALID']);
  });

  test('a blank port is none to machine learning, and as good as none to the server', () => {
    expect(toldOf('server', { IMMICH_PORT: '' })).toEqual([]);
    expect(toldOf('machine-learning', { IMMICH_PORT: '' })).toEqual([
      'error INVALID: `IMMICH_PORT` must be a port: machine learning does not start with anything else; leave it out: the default is 3003',
    ]);
  });

  test('Immich 2.7 is stricter about booleans than later versions', () => {
    const codes = (version: string): number => toldOf('server', { IMMICH_ALLOW_SETUP: 'yes' }, version).length;
    expect([codes('2.7.5'), codes('3.0.0')]).toEqual([1, 0]);
  });

  test('what is known at deploy time alone passes', () => {
    const level = env.optional('LEVEL', 'log', 'how much is logged');
    const environment = { IMMICH_LOG_LEVEL: level, IMMICH_PORT: text`2${level}`, DB_SSL_MODE: null };
    expect(toldOf('server', environment)).toEqual([]);
  });
});

test('no value is ever told', () => {
  const names = fc.constantFrom('IMMICH_LOG_LEVEL', 'DB_PORT', 'REDIS_URL', 'IMMICH_TRUSTED_PROXIES', 'DB_PASSWROD');
  fc.assert(
    fc.property(
      names,
      fc.string({ minLength: 5 }),
      fc.constantFrom('server', 'machine-learning'),
      (name, value, of) => {
        const secret = `§${value}§`;
        expect(toldOf(of, { [name]: secret }).filter((line) => line.includes(secret))).toEqual([]);
      },
    ),
  );
});

import { env, Network, Secret, type ComposeStack } from 'cdk-compose';
import { HostPath, type Credential, type ImageReference } from 'cdk-compose/homelab';
import { VectorPostgres, type VectorPostgresProps } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';
import { owner } from './parts.ts';

const image = pinned('ghcr.io/immich-app/postgres:18-vectorchord0.5.3-pgvector0.8.1');

function databaseOf(stack: ComposeStack, more: Partial<VectorPostgresProps> = {}): VectorPostgres {
  return new VectorPostgres(stack, 'db', {
    image,
    password: env.secret('DB_PASSWORD', 'password of the database'),
    storage: new HostPath(stack, 'storage', { path: './data/db', purpose: 'database' }),
    networks: [new Network(stack, 'backend', { name: 'backend', internal: true })],
    ...more,
  });
}

function database(more?: Partial<VectorPostgresProps>): Template {
  return templateOf((stack) => void databaseOf(stack, more));
}

test('starts as root with the least capabilities, on a read-only root', () => {
  const attributes = ['user', 'tmpfs', 'shm_size', 'mem_limit', 'read_only', 'cap_drop', 'cap_add'];
  expect(serviceText(database(), 'db', ...attributes)).toMatchInlineSnapshot(`
    "# the image starts as root and changes to the postgres user
    user: "0:0"
    tmpfs:
      - /tmp
      - /run
      # the image copies its configuration here
      - /etc/postgresql
    shm_size: 128m
    mem_limit: \${DB_MEM_LIMIT:-2g}
    read_only: true
    cap_drop:
      - ALL
    cap_add:
      # gives the data directory to the postgres user
      - CHOWN
      # looks into the data directory, which belongs to that user, at every later start
      - DAC_READ_SEARCH
      # changes to the postgres group
      - SETGID
      # changes to the postgres user
      - SETUID"
  `);
  expect(told(database())).toEqual([]);
});

test('is asked over TCP and every five seconds for an answer of its database, and has checksums', () => {
  expect(serviceText(database(), 'db', 'healthcheck', 'environment', 'stop_grace_period')).toMatchInlineSnapshot(`
    "healthcheck:
      test:
        - CMD
        - psql
        - -h
        - "127.0.0.1"
        - -U
        - immich
        - -d
        - immich
        - -wqc
        - SELECT 1
      interval: 5s
      timeout: 3s
      retries: 5
      start_period: 5m
    environment:
      POSTGRES_DB: immich
      POSTGRES_USER: immich
      POSTGRES_INITDB_ARGS: --data-checksums
      DB_STORAGE_TYPE: SSD
      POSTGRES_PASSWORD: \${DB_PASSWORD:?password of the database}
    stop_grace_period: 1m"
  `);
});

test('goes by other names where they are said, for its probe and for who connects', () => {
  const template = templateOf((stack) => {
    const connection = databaseOf(stack, { database: 'photos', user: 'me', storageType: 'HDD' });
    expect(connection).toMatchObject({ port: 5432, database: 'photos', user: 'me' });
    expect(connection.service).toBe(connection);
  });
  const text = serviceText(template, 'db', 'environment', 'healthcheck');
  expect(text).toContain('POSTGRES_DB: photos\n  POSTGRES_USER: me\n');
  expect(text).toContain('DB_STORAGE_TYPE: HDD');
  expect(text).toContain('- -U\n    - me\n    - -d\n    - photos');
});

test('takes the password as a file', () => {
  const template = templateOf((stack) => {
    const password: Credential = new Secret(stack, 'db-password', { file: '/etc/secrets/db' });
    databaseOf(stack, { password });
  });
  expect(serviceText(template, 'db', 'environment')).toContain('POSTGRES_PASSWORD_FILE: /run/secrets/db-password');
  expect(serviceText(template, 'db', 'environment')).not.toMatch(/POSTGRES_PASSWORD:/);
  expect(serviceText(template, 'db', 'secrets')).toBe('secrets:\n  - db-password');
  expect(told(template)).toEqual([]);
});

describe('its directory', () => {
  test.each([
    ['14-vectorchord0.4.3-pgvectors0.2.0', '/var/lib/postgresql/data'],
    ['15-vectorchord0.5.3', '/var/lib/postgresql/data'],
    ['16-vectorchord0.5.3', '/var/lib/postgresql/data'],
    ['17-vectorchord1.1.1-pgvector0.8.5', '/var/lib/postgresql/data'],
    ['18-vectorchord0.5.3-pgvector0.8.1', '/var/lib/postgresql'],
    ['18', '/var/lib/postgresql'],
    ['19-vectorchord2', '/var/lib/postgresql'],
  ] as const)('of the image %s is mounted at %s', (tag, target) => {
    const template = database({ image: pinned(`ghcr.io/immich-app/postgres:${tag}`) });
    expect(serviceText(template, 'db', 'volumes')).toContain(`    target: ${target}\n`);
    expect(told(template)).toEqual([]);
  });

  test.each(['latest', 'release', 'v18', '18.1', 'pg18-vectorchord'])(
    'cannot be mounted where the tag `%s` does not say the major version',
    (tag) => {
      const unknown: ImageReference = `ghcr.io/immich-app/postgres:${tag}@sha256:${'5'.repeat(64)}`;
      expect(told(database({ image: unknown }))).toEqual([
        `error PG-VERSION services.db.image: the tag of \`${unknown}\` does not begin with the major version of Postgres; take a tag such as \`18-vectorchord0.5.3-pgvector0.8.1\`: the version decides where the data is mounted`,
      ]);
    },
  );

  test('may have no owner beside the image', () => {
    const template = templateOf((stack) => {
      databaseOf(stack, { storage: new HostPath(stack, 'owned', { path: './data/pg', purpose: 'database', owner }) });
    });
    expect(told(template)).toContain(
      'error PG-OWNER services.db.volumes[0]: `./data/pg` has an owner, but the image gives it to its own postgres user; leave `owner` out: an init container would take the files of a running database away',
    );
  });
});

test('a malformed image is told with everything else', () => {
  const broken: ImageReference = 'ghcr.io/immich-app/postgres:18-x@sha256:nonsense';
  expect(told(database({ image: broken }))).toEqual([
    expect.stringContaining('error IMAGE-REFERENCE services.db.image: '),
  ]);
});

test.each([
  { what: 'how the password is changed', text: `docker compose exec db psql -U immich -d immich -c '\\password'\n` },
  {
    what: 'how a major version is raised',
    text: 'A new major version of Postgres does not read the files of the old one',
  },
  {
    what: 'that restore.sh is not for that',
    text: '`restore.sh` refuses this',
  },
  {
    what: 'what to do when the first deployment is cut off',
    text: 'docker compose down &&\n  mv ./data/db ./data/db.half-made &&\n  mkdir ./data/db &&\n',
  },
])('the README says $what', ({ text }) => {
  expect(database().artifact('README.md')).toContain(text);
});

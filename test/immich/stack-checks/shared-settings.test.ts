import { VectorPostgres, type ImmichServerProps } from 'cdk-compose/immich';
import { HostPath } from 'cdk-compose/homelab';
import { env } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { judged, type Workshop } from './judged.ts';

// The API with settings, and jobs beside it.
function split(jobs: (workshop: Workshop) => Partial<ImmichServerProps>): readonly string[] {
  return judged((workshop) => {
    const { config, server } = workshop;
    const shared = config();
    server({ config: shared, workers: 'api' }, 'api');
    const { config: own = shared, ...more } = jobs(workshop);
    server({ ...more, ...(own !== undefined && { config: own }), workers: 'microservices' }, 'jobs');
  });
}

test('servers with the same settings are fine', () => {
  expect(split(() => ({}))).toEqual([]);
});

test('a server with other settings is told, once', () => {
  expect(split(({ config }) => ({ config: config({}, 'others', { path: './data/others' }) }))).toEqual([
    'error IMC-SPLIT services.jobs: `jobs` has other settings than `api`, with which it shares the database; give all servers of one Immich the same `ImmichConfig`',
  ]);
});

test.each(['first', 'second'])('one without any is told, whichever it is', (which) => {
  const found = judged(({ config, server }) => {
    const settings = config();
    server(which === 'first' ? {} : { config: settings }, 'first');
    server(which === 'second' ? {} : { config: settings }, 'second');
  });
  const other = which === 'first' ? 'second' : 'first';
  expect(found).toEqual([
    `error IMC-SPLIT services.${which}: \`${which}\` has no config file, but \`${other}\` has, with which it shares the database; give all servers of one Immich the same \`ImmichConfig\``,
  ]);
});

test('servers without a file have the settings of the web interface', () => {
  const found = judged(({ server }) => {
    server({}, 'first');
    server({}, 'second');
  });
  expect(found).toEqual([]);
});

test('another Immich has its own', () => {
  const found = split(({ stack, backend, config }) => ({
    config: config({}, 'others', { path: './data/others' }),
    database: new VectorPostgres(stack, 'second-db', {
      image: pinned('ghcr.io/immich-app/postgres:18-vectorchord0.5.3-pgvector0.8.1'),
      password: env.secret('DB_PASSWORD', 'password of the database'),
      storage: new HostPath(stack, 'second-storage', { path: './data/second', purpose: 'database' }),
      networks: [backend],
    }),
  }));
  expect(found).toEqual([]);
});

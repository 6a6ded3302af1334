import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isDatabaseSeen } from './harness/database-seen.ts';
import { failureOf, until } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

const ROWS = `SELECT count(*), md5(string_agg(photo::text, ',' ORDER BY id)) FROM photo`;
const RUNNING = ['immich-db', 'immich-redis', 'immich-machine-learning', 'immich-server'];

let sandbox: Sandbox;
let rows: string;
beforeAll(async () => {
  sandbox = new Sandbox({ standIns: inject('standIns') });
  expect(failureOf(await sandbox.up())).toBe('');
  await sandbox.query('CREATE TABLE photo (id int PRIMARY KEY, name text)');
  await sandbox.query(`INSERT INTO photo SELECT i, 'ä ' || i FROM generate_series(1, 12345) i`);
  rows = await sandbox.query(ROWS);
});
afterAll(() => sandbox.remove());

/** Kills the first process of a container as the kernel does when memory runs out, and waits for the next one. */
async function kill(service: string): Promise<void> {
  const { Pid, StartedAt } = (await sandbox.container(service)).State;
  process.kill(Pid, 'SIGKILL');
  await until(`a restart of ${service}`, async () => {
    const { State } = await sandbox.container(service);
    return State.Status === 'running' && State.StartedAt !== StartedAt ? true : undefined;
  });
}

/** Waits until every service with a health check is healthy. */
function allHealthy(): Promise<true> {
  return until('the health of all services', async () => {
    const states = await Promise.all(RUNNING.map(async (service) => (await sandbox.container(service)).State));
    return states.every(({ Health }) => Health?.Status === 'healthy') ? true : undefined;
  });
}

describe.each(['immich-db', 'immich-redis', 'immich-server'])('after kill -9 of %s', (service) => {
  test('all is healthy again, without a hand', async () => {
    await kill(service);
    expect(await allHealthy()).toBe(true);
  });

  test('no row is lost', async () => {
    expect(await sandbox.query(ROWS)).toBe(rows);
  });

  test('the exporter reads the database again, without a hand', async () => {
    await until('a database that is seen', async () => ((await isDatabaseSeen(sandbox)) ? true : undefined));
  });

  test('the next deployment ends with 0', async () => {
    expect(failureOf(await sandbox.up())).toBe('');
  });
});

describe('kill -9 of Postgres in the middle of writing', () => {
  test('keeps what was committed, and only that', async () => {
    await sandbox.query(`CREATE TABLE upload (id int PRIMARY KEY); INSERT INTO upload VALUES (1)`);
    const open = 'BEGIN; INSERT INTO upload SELECT generate_series(2, 99999); SELECT pg_sleep(60); COMMIT';
    const writing = sandbox.exec('immich-db', ['psql', '-U', 'immich', '-d', 'immich', '-c', open]);
    await until('an open transaction', async () => {
      const asleep = await sandbox.query(`SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
      return asleep === '1' ? true : undefined;
    });
    await kill('immich-db');
    await writing;
    await allHealthy();
    expect(await sandbox.query('SELECT count(*) FROM upload')).toBe('1');
    expect(await sandbox.query(ROWS)).toBe(rows);
  });
});

describe('`down` and `up`', () => {
  let settings: string;
  beforeAll(async () => {
    settings = readFileSync(join(sandbox.folder, 'data/config/immich.yaml'), 'utf8');
    writeFileSync(join(sandbox.media, 'library/kept.jpg'), 'kept');
    expect(failureOf(await sandbox.compose(['down']))).toBe('');
    expect(failureOf(await sandbox.up())).toBe('');
  });

  test('keep all rows', async () => {
    expect(await sandbox.query(ROWS)).toBe(rows);
  });

  test('keep media and settings', () => {
    expect(readFileSync(join(sandbox.media, 'library/kept.jpg'), 'utf8')).toBe('kept');
    expect(readFileSync(join(sandbox.folder, 'data/config/immich.yaml'), 'utf8')).toBe(settings);
  });
});

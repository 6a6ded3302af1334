import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkOften, edit } from './harness/edit.ts';
import { buildImages } from './harness/images.ts';
import { OwnEngine } from './harness/own-engine.ts';
import { failureOf, until } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

const ROWS = `SELECT count(*), md5(string_agg(photo::text, ',' ORDER BY id)) FROM photo`;
const CHECKED = ['immich-db', 'immich-redis', 'immich-machine-learning', 'immich-server'];

const isReal = Object.keys(inject('standIns')).length === 0;
const missing = isReal ? 'it would pull all images once more' : OwnEngine.missingHere();

describe.skipIf(missing !== undefined)(`an engine that dies${missing === undefined ? '' : `: ${missing}`}`, () => {
  let engine: OwnEngine;
  let sandbox: Sandbox;
  beforeAll(async () => {
    engine = new OwnEngine();
    process.env['DOCKER_HOST'] = engine.host;
    await engine.start();
    sandbox = new Sandbox({ standIns: buildImages() });
    checkOften(sandbox, CHECKED);
    // It may take minutes to replay what it has logged, and would be waited for as long.
    edit(sandbox, 'immich-db', ({ healthcheck = {} }) => {
      healthcheck['start_period'] = '5s';
    });
  });
  afterAll(async () => {
    await sandbox.remove();
    await engine.remove();
  });

  /** Deploys, and lets the engine die as soon as something happens to a container. */
  async function dieAt(what: string, container: string, how: 'kill' | 'powerCut'): Promise<void> {
    const moment = happens(what, container);
    const up = sandbox.up();
    await moment;
    await engine[how]();
    expect((await up).status).not.toBe(0);
    await engine.start();
  }

  test('by a power cut, while the database is made, turns it red; README.md tells how to go on', async () => {
    const folder = join(sandbox.folder, 'data/db');
    const up = sandbox.up();
    // Written among the first; what follows takes a second.
    const isBegun = () => existsSync(join(folder, '18/docker/PG_VERSION'));
    await until('the making of a database', async () => isBegun() || undefined);
    await engine.powerCut();
    expect((await up).status).not.toBe(0);
    await engine.start();
    const { status, stderr } = await sandbox.up();
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/immich-db is unhealthy/);

    await sandbox.compose(['down']);
    renameSync(folder, `${folder}.half-made`);
    mkdirSync(folder);
    expect(failureOf(await sandbox.up())).toBe('');
  });

  test.each([
    { moment: 'Postgres is replaced', how: 'kill', service: 'immich-db', what: 'die' },
    { moment: 'the backup runs', how: 'kill', service: 'immich-db-backup', what: 'start' },
    { moment: 'a new server starts', how: 'kill', service: 'immich-server', what: 'start' },
    { moment: 'a new Postgres starts', how: 'powerCut', service: 'immich-db', what: 'start' },
  ] as const)('by $how, while $moment, loses no row; the next deployment ends with 0', async (death) => {
    await sandbox.query('CREATE TABLE IF NOT EXISTS photo (id serial PRIMARY KEY, name text)');
    await sandbox.query(`INSERT INTO photo (name) SELECT 'ä ' || i FROM generate_series(1, 12345) i`);
    const rows = await sandbox.query(ROWS);
    edit(sandbox, death.service, (written) => {
      written.environment = { ...written.environment, E2E_CHANGE: death.moment };
    });
    await dieAt(death.what, death.service, death.how);
    expect(failureOf(await sandbox.up())).toBe('');
    expect(await sandbox.query(ROWS)).toBe(rows);
  });

  test('by a power cut, when all ran, comes back with all healthy, without a hand', async () => {
    const rows = await sandbox.query(ROWS);
    await engine.powerCut();
    await engine.start();
    await until('the health of all services', async () => {
      const all = await Promise.all(CHECKED.map(async (service) => (await sandbox.container(service)).State.Health));
      return all.every((health) => health?.Status === 'healthy') ? true : undefined;
    });
    expect(await sandbox.query(ROWS)).toBe(rows);
  });
});

/** Waits until something happens to a container, in Docker's own word for it. */
function happens(what: string, container: string): Promise<void> {
  const filters = [`container=${container}`, `event=${what}`].flatMap((filter) => ['--filter', filter]);
  const since = String(Date.now() / 1000);
  const events = spawn('docker', ['events', '--since', since, ...filters], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => {
    events.stdout.once('data', () => {
      events.kill();
      resolve();
    });
  });
}

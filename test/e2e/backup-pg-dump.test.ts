import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, ComposeStack, env, Network } from 'cdk-compose';
import { BackupSidecar, HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
import { VectorPostgres } from 'cdk-compose/immich';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { images } from '../../apps/immich/images.ts';
import { docker, inspect } from './harness/engine.ts';
import { SANDBOX_PREFIX } from './harness/leftovers.ts';
import { runRestore } from './harness/run-restore.ts';
import { failureOf } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

const out = mkdtempSync(join(tmpdir(), `${SANDBOX_PREFIX}pg-dump-`));
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = new Sandbox({ standIns: inject('standIns'), stack: synthesize() });
  expect(failureOf(await sandbox.compose(['up', '--detach', '--wait', 'immich-db']))).toBe('');
});
afterAll(async () => {
  await sandbox.remove();
  rmSync(out, { recursive: true, force: true });
});

function synthesize(): string {
  const app = new App({ outdir: out });
  const stack = new ComposeStack(app, 'immich');
  const backend = new Network(stack, 'immich-backend', { name: 'immich-backend', internal: true });
  const owner = new Identity({ user: 'svc-app-immich', uid: 3106, group: 'private-photos', gid: 3202 });
  const init = new InitContainer(stack, 'immich-init', { image: images.busybox });
  const database = new VectorPostgres(stack, 'immich-db', {
    image: images.postgres,
    password: env.secret('IMMICH_DB_PASSWORD', 'password of the database'),
    storage: new HostPath(stack, 'db', { path: './data/db', purpose: 'database' }),
    networks: [backend],
  });
  new BackupSidecar(stack, 'immich-db-backup', {
    engine: 'pg_dump',
    database,
    target: new HostPath(stack, 'dumps', { path: './backups/db', purpose: 'dumps', owner }),
    identity: owner,
    passphrase: env.secret('DB_ENC_PASSPHRASE', 'encrypts dumps'),
    init,
    networks: [backend],
  });
  app.synth();
  return join(out, 'immich');
}

const dumps = (): readonly string[] => readdirSync(join(sandbox.folder, 'backups/db')).toSorted();

test('writes a dump as its user alone: without root, capabilities or a writable root', async () => {
  await sandbox.query('CREATE TABLE asset AS SELECT i AS id, md5(i::text) FROM generate_series(1, 2000) i');
  await sandbox.compose(['up', '--detach', 'immich-db-backup']);
  const { stdout } = await docker(['wait', 'immich-db-backup']);
  expect({ status: stdout.trim(), said: await sandbox.logs('immich-db-backup') }).toEqual({
    status: '0',
    said: expect.stringMatching(/^backup\.sh: .* is written: \d+ bytes, 1 tables\n$/),
  });
  const { Config, HostConfig } = await inspect('immich-db-backup');
  expect(Config.User).toBe('3106:3202');
  expect(HostConfig).toMatchObject({ CapAdd: null, ReadonlyRootfs: true });
  const [name = ''] = dumps();
  expect(dumps()).toEqual([name, `${name}.sha256`]);
  expect(statSync(join(sandbox.folder, 'backups/db', name))).toMatchObject({ uid: 3106, gid: 3202, mode: 0o100640 });
});

test('leaves no volume that nobody named', async () => {
  const { Mounts } = await inspect('immich-db-backup');
  expect(Mounts.filter(({ Type }) => Type === 'volume')).toEqual([]);
});

test('restores it into a fresh directory', async () => {
  const digest = "SELECT count(*), md5(string_agg(t::text, '|' ORDER BY id)) FROM asset t";
  const before = await sandbox.query(digest);
  await sandbox.compose(['down']);
  renameSync(join(sandbox.folder, 'data/db'), join(sandbox.folder, 'data/db.old'));
  const { status, stderr } = await runRestore(sandbox);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await sandbox.query(digest)).toBe(before);
});

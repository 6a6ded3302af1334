import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { decrypt } from './harness/dump.ts';
import { docker } from './harness/engine.ts';
import { runRestore } from './harness/run-restore.ts';
import { failureOf, type Ended } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';
import { shownIn, watched } from './harness/shown-secrets.ts';

const ROWS = `
  CREATE EXTENSION IF NOT EXISTS vector;
  CREATE TABLE "asset face" (id int PRIMARY KEY, name text, embedding vector(3));
  INSERT INTO "asset face" SELECT i, E'it''s\\t\\\\.\\nä😀' || i, '[1,2,3]' FROM generate_series(1, 5000) i;
  CREATE INDEX ON "asset face" USING hnsw (embedding vector_l2_ops);`;
const DIGEST = `SELECT count(*), md5(string_agg(t::text, '|' ORDER BY id)) FROM "asset face" t`;

// Newer than all that are written.
const OTHER = 'pgsql_immich_immich-db_20990101-000000.sql.zst.gpg';

let sandbox: Sandbox;
let digest: string;
let dumps: string;
let data: string;
beforeAll(async () => {
  sandbox = new Sandbox({ standIns: inject('standIns') });
  dumps = join(sandbox.folder, 'backups/db-backup');
  data = join(sandbox.folder, 'data/db');
  expect(failureOf(await sandbox.up())).toBe('');
});
afterAll(() => sandbox.remove());

const restore = (...args: readonly string[]): Promise<Ended> => runRestore(sandbox, args);

function newest(): string {
  const found = readdirSync(dumps).filter((name) => name.startsWith('pgsql_') && name.endsWith('.gpg'));
  return found.toSorted().at(-1) ?? '';
}

test('the server starts when the backup has ended', async () => {
  const [backup, server] = await Promise.all([
    sandbox.container('immich-db-backup'),
    sandbox.container('immich-server'),
  ]);
  expect(backup.State.ExitCode).toBe(0);
  expect(Date.parse(backup.State.FinishedAt)).toBeLessThanOrEqual(Date.parse(server.State.StartedAt));
});

test('refuses while the stack runs', async () => {
  expect(await restore()).toMatchObject({ status: 1, stderr: expect.stringMatching(/immich-[a-z-]+ is running/) });
});

describe('after a backup of a used database', () => {
  beforeAll(async () => {
    await sandbox.query(ROWS);
    digest = await sandbox.query(DIGEST);
    expect(digest).toMatch(/^5000\|[0-9a-f]{32}$/);
    expect(failureOf(await docker(['start', '--attach', 'immich-db-backup']))).toBe('');
    expect(failureOf(await sandbox.compose(['down']))).toBe('');
  });

  test('refuses a directory that is not empty', async () => {
    expect(await restore()).toMatchObject({ status: 1, stderr: expect.stringContaining('./data/db is not empty') });
  });

  describe('and with a fresh directory', () => {
    beforeAll(() => renameSync(data, `${data}.old`));

    test('refuses another passphrase, and shows none', async () => {
      const before = sandbox.env;
      sandbox.writeEnv({ ...before, DB_ENC_PASSPHRASE: 'hush-8Q~d' });
      const { status, stdout, stderr } = await restore();
      sandbox.writeEnv(before);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringContaining("can't be decrypted with the passphrase in .env"),
      });
      expect(stdout + stderr).not.toContain('hush');
      expect(existsSync(data)).toBe(false);
    });

    test('refuses a missing variable', async () => {
      const before = sandbox.env;
      sandbox.writeEnv({ ...before, IMMICH_DB_PASSWORD: undefined });
      const { status, stderr } = await restore();
      sandbox.writeEnv(before);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringContaining('the variable IMMICH_DB_PASSWORD is missing'),
      });
    });

    test('refuses a truncated file, with its checksum and without', async () => {
      const whole = join(dumps, newest());
      copyFileSync(whole, join(dumps, OTHER));
      copyFileSync(`${whole}.sha1`, join(dumps, `${OTHER}.sha1`));
      truncateSync(join(dumps, OTHER), 2000);
      expect(await restore()).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('its checksum does not fit'),
      });
      rmSync(join(dumps, `${OTHER}.sha1`));
      expect(await restore(OTHER)).toMatchObject({ status: 1, stderr: expect.stringContaining('damaged or cut off') });
      rmSync(join(dumps, OTHER));
      expect(existsSync(data)).toBe(false);
    });

    test('refuses a dump of another major version of Postgres', async () => {
      const sql = await decrypt(sandbox, newest());
      const input = sql.replace(/(?<=^-- Dumped from database version )\d+/m, (major) => String(Number(major) - 1));
      const script =
        'printf %s "$DEFAULT_ENCRYPT_PASSPHRASE" >/tmp/passphrase; zstd -q | gpg --homedir "$(mktemp -d)" --batch --quiet --pinentry-mode loopback --passphrase-file /tmp/passphrase --symmetric >"/backup/$0"';
      const write = ['run', '--rm', '--no-deps', '-T', '--entrypoint', 'sh', 'immich-db-backup', '-c', script, OTHER];
      expect(failureOf(await sandbox.compose(write, { input }))).toBe('');
      const { status, stderr } = await restore(OTHER);
      rmSync(join(dumps, OTHER));
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/ is from Postgres \d+\.\S+, and immich-db is Postgres \d+$/m),
      });
      expect(existsSync(data)).toBe(false);
    });

    test('restores the newest backup, and every row is what it was; no secret is shown meanwhile', async () => {
      const { result, shown } = await watched(sandbox.env, () => restore());
      const { status, stdout, stderr } = result;
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect([...shown, ...shownIn(stdout, sandbox.env)]).toEqual([]);
      expect(stdout).toContain(`checks ${newest()}`);
      expect(stdout).toMatch(/\d+ tables with \d+ rows are restored, as many as the dump holds/);
      expect(await sandbox.query(DIGEST)).toBe(digest);
    });

    test('and the stack works with it', async () => {
      expect(failureOf(await sandbox.up())).toBe('');
      expect(await sandbox.query(DIGEST)).toBe(digest);
    });
  });
});

import { chownSync, chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { decrypt, restore } from './harness/dump.ts';
import type { Container } from './harness/engine.ts';
import { failureOf, type Ended } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

const FOLDERS = 100;
const FILES_EACH = 1000;

let sandbox: Sandbox;
let first: ReadonlyMap<string, Container>;
beforeAll(async () => {
  sandbox = new Sandbox({ standIns: inject('standIns') });
  addOriginals(sandbox.media);
  expect(failureOf(await sandbox.up())).toBe('');
  first = await sandbox.containers();
});
afterAll(() => sandbox.remove());

/** 100,000 photos in folders of one user, 0770, that are of a third. */
function addOriginals(media: string): void {
  const library = join(media, 'library');
  mkdirSync(library);
  for (let folder = 0; folder < FOLDERS; folder++) {
    const path = join(library, `folder ${folder}`);
    mkdirSync(path);
    for (let file = 0; file < FILES_EACH; file++) {
      const photo = join(path, `${file} 'ä\n.jpg`);
      writeFileSync(photo, '', { mode: 0o600 });
      chownSync(photo, 4711, 4712);
    }
    chownSync(path, 950, 950);
    chmodSync(path, 0o770);
  }
  chownSync(library, 950, 950);
  chmodSync(library, 0o770);
}

describe('originals of other users', () => {
  test('belong to the server after the first deployment, with the modes that they had', () => {
    const rights = ['', 'library', 'library/folder 7', `library/folder 7/7 'ä\n.jpg`].map((path) => {
      const { uid, gid, mode } = statSync(join(sandbox.media, path));
      return [uid, gid, mode & 0o7777];
    });
    expect(rights).toEqual([
      [3106, 3202, 0o770],
      [3106, 3202, 0o770],
      [3106, 3202, 0o770],
      [3106, 3202, 0o600],
    ]);
  });

  test('are read and written by the server', async () => {
    const folder = '/usr/src/app/upload/library/folder 99';
    const script = 'cd "$0" && for file in *; do [ -r "$file" ] && [ -w "$file" ] || echo no; done; : >new && rm new';
    expect(await sandbox.exec('immich-server', ['sh', '-c', script, folder])).toMatchObject({ status: 0, stdout: '' });
  });

  test('took init no long walk', () => {
    expect(secondsOf(first.get('immich-init'))).toBeLessThan(10);
  });
});

describe('a second deployment', () => {
  let ended: Ended;
  let second: ReadonlyMap<string, Container>;
  beforeAll(async () => {
    await sandbox.query('CREATE TABLE photo (id int PRIMARY KEY, name text)');
    await sandbox.query(`INSERT INTO photo SELECT i, 'ä ' || i FROM generate_series(1, 12345) i`);
    ended = await sandbox.up();
    second = await sandbox.containers();
  });

  test('ends with 0, and soon, over 100,000 files', () => {
    expect(failureOf(ended)).toBe('');
    expect(ended.seconds).toBeLessThan(10);
  });

  test('keeps every container', () => {
    const ids = (containers: ReadonlyMap<string, Container>) =>
      [...containers].map(([name, { Id }]) => `${name} ${Id}`);
    expect(ids(second)).toEqual(ids(first));
  });

  test.each(['immich-db', 'immich-redis', 'immich-db-exporter', 'immich-machine-learning', 'immich-server'])(
    'does not restart %s',
    (service) => {
      expect(second.get(service)?.State.StartedAt).toBe(first.get(service)?.State.StartedAt);
    },
  );

  test('finds nothing to change', async () => {
    const log = (await sandbox.logs('immich-init')).trim().split('\n').slice(-5);
    expect(log).toEqual([
      '/prepare/media: already right',
      '/prepare/models: already right',
      '/prepare/dumps: already right',
      '/prepare/settings-rendered: already right',
      'render.sh: /prepare/settings-rendered/immich.yaml is right already',
    ]);
    expect(secondsOf(second.get('immich-init'))).toBeLessThan(3);
  });

  test('takes a dump that restores to the same rows', async () => {
    const dumps = readdirSync(join(sandbox.folder, 'backups/db-backup')).filter((name) => /^pgsql.*\.gpg$/.test(name));
    const rows = `SELECT count(*), md5(string_agg(photo::text, ',' ORDER BY id)) FROM photo`;
    const restored = await restore(sandbox, await decrypt(sandbox, dumps.toSorted().at(-1) ?? ''));
    try {
      expect(await restored.query(rows)).toBe(await sandbox.query(rows));
    } finally {
      await restored.stop();
    }
  });
});

function secondsOf(container: Container | undefined): number {
  const { StartedAt = '', FinishedAt = '' } = container?.State ?? {};
  return (Date.parse(FinishedAt) - Date.parse(StartedAt)) / 1000;
}

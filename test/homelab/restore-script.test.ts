import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backupScript } from '../../lib/homelab/backup-script.ts';
import { restoreScript } from '../../lib/homelab/restore-script.ts';
import { dockerDouble } from './docker-double.ts';
import { encrypted } from './encrypted.ts';
import { noPostgres, Postgres, programsOfPostgres, toolsOfPostgres } from './postgres.ts';
import { shellsIn, titled, type Result } from './shells.ts';

const root = mkdtempSync(join(tmpdir(), 'restore-script-'));
chmodSync(root, 0o755);
const PASSPHRASE = `e/n#c|p a&s's"\\$ß \${Z} $(id)`;
const SCRIPT = restoreScript({
  backup: 'wiki-db-backup',
  passphrase: 'DUMP_PASSPHRASE',
  dumps: { inside: '/backup', host: './backups/db' },
  service: 'wiki-db',
  database: 'immich',
  user: 'immich',
  data: './data/db',
  containers: ['wiki-db', 'wiki-db-backup', 'wiki'],
});
const dump = (day: number) => `pgsql_immich_wiki-db_2026010${day}-020000.sql.zst.gpg`;

let source: Postgres | undefined;
let digest = '';
let text = '';
const tools = noPostgres === undefined ? toolsOfPostgres(join(root, 'tools')) : '';
const bin = dockerDouble(join(root, 'bin'), tools);
if (programsOfPostgres !== undefined && tools !== '') {
  for (const tool of ['initdb', 'pg_ctl']) symlinkSync(join(programsOfPostgres, tool), join(tools, tool));
}

beforeAll(async () => {
  if (noPostgres !== undefined) return;
  source = await Postgres.start(join(root, 'pg'), join(root, 'socket'));
  source.query(`
    CREATE EXTENSION pg_trgm;
    CREATE SCHEMA "odd schema";
    CREATE TABLE asset (id int PRIMARY KEY, name text, at timestamptz DEFAULT now());
    CREATE TABLE "odd schema"."it's" (id int REFERENCES asset (id), note text);
    CREATE TABLE "user" (name text);
    CREATE INDEX ON asset USING gin (name gin_trgm_ops);
    CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 2';
    INSERT INTO asset SELECT i, E'a\\tb\\\\.\\nc ä😀 COPY x FROM stdin;' || i FROM generate_series(1, 2000) i;
    INSERT INTO "odd schema"."it's" SELECT i, E'\\\\.' FROM generate_series(1, 7) i;
  `);
  digest = source.digest();
  text = dumped('pg_dump -h "$1" -p "$2" -U immich immich', source.socket, `${source.port}`);
});
afterAll(() => {
  source?.stop();
  rmSync(root, { recursive: true, force: true });
});

function dumped(command: string, ...args: readonly string[]): string {
  const env = { ...process.env, PATH: `${tools}:${process.env['PATH']}` };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, 'sh', ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe.each(shellsIn(root))('the restore under $name', (shell) => {
  const folder = mkdtempSync(join(root, 'stack-'));
  const dumps = join(folder, 'backups/db');
  const data = join(folder, 'data/db');
  const reason = shell.missing ?? noPostgres;

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dumps, { recursive: true });
    mkdirSync(join(folder, 'data'));
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'restore.sh'), SCRIPT);
    writeFileSync(join(folder, 'running'), 'other-db\n');
    writeFileSync(join(folder, 'passphrase'), PASSPHRASE);
  });
  afterEach(() => {
    if (existsSync(join(data, '18/postmaster.pid'))) {
      spawnSync('sh', ['-c', 'kill -QUIT "$(head -n 1 "$1")"', 'sh', join(data, '18/postmaster.pid')]);
    }
  });

  // A dump as tiredofit/db-backup 4 leaves it.
  function leave(name: string, sql: string): void {
    writeFileSync(join(dumps, name), encrypted(sql, PASSPHRASE, root));
    dumped('cd "$1" && sha1sum "$2" >"$2.sha1" && ln -sf "$2" latest-pgsql_immich_wiki-db', dumps, name);
  }

  function restore(...args: readonly string[]): Result {
    return shell.run(join(folder, 'restore.sh'), args, {
      cwd: root,
      env: { PATH: `${bin}:${shell.path}`, TMPDIR: root },
    });
  }

  const calls = (): string => readFileSync(join(folder, 'calls'), 'utf8');

  function restoredDigest(): string {
    const script = `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;
    const psql = 'psql -h "$1/socket" -U immich -d immich -XAtqc "$2"';
    return dumped(psql, folder, script)
      .trim()
      .split('\n')
      .map(
        (table) =>
          `${table} ${dumped(psql, folder, `SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t`).trim()}`,
      )
      .join('\n');
  }

  test.skipIf(reason)(
    titled('restores the newest dump of db-backup into a fresh directory: every row is there', reason),
    () => {
      leave(dump(2), text);
      leave(dump(1), text.replace('CREATE TABLE', 'nonsense'));
      const { status, stdout, stderr } = restore();
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(`checks ${dump(2)}`);
      expect(stdout).toContain('3 tables with 2007 rows are restored, as many as the dump holds');
      expect(restoredDigest()).toBe(digest);
      expect(calls() + stdout).not.toContain(PASSPHRASE);
      expect(readdirSync(dumps)).toContain(dump(1));
      rmSync(join(folder, 'calls'));
      expect(restore()).toMatchObject({ status: 1, stdout: '' });
      expect(calls()).not.toContain('up');
    },
  );

  test.skipIf(reason)(titled('restores what backup.sh writes, by name', reason), () => {
    writeFileSync(join(root, 'backup.sh'), backupScript);
    const env = {
      PATH: `${shell.path}:${tools}`,
      PGHOST: '127.0.0.1',
      PGPORT: `${source?.port}`,
      PGDATABASE: 'immich',
      PGUSER: 'immich',
      PGPASSWORD: 'unused',
      DUMP_PASSPHRASE: PASSPHRASE,
      TMPDIR: root,
    };
    expect(shell.run(join(root, 'backup.sh'), [dumps, '2880'], { env })).toMatchObject({ status: 0, stderr: '' });
    leave(dump(9), 'newer, and not asked for');
    const name = readdirSync(dumps).find((one) => one.includes('127.0.0.1') && one.endsWith('.gpg')) ?? '';
    expect(restore(`backups/db/${name}`)).toMatchObject({ status: 0, stderr: '' });
    expect(restoredDigest()).toBe(digest);
  });

  test.skipIf(reason)(
    titled('rolls back what fails in the middle, and says that the stack must not start', reason),
    () => {
      leave(dump(1), text.replace('ALTER TABLE ONLY', 'ALTER NONSENSE ONLY'));
      const { status, stderr } = restore();
      expect(status).toBe(1);
      expect(stderr).toContain('the restore failed, and was rolled back');
      expect(stderr).toContain('move ./data/db away');
      expect(
        dumped(
          'psql -h "$1/socket" -U immich -d immich -XAtqc "SELECT count(*) FROM pg_tables WHERE schemaname = \'public\'"',
          folder,
        ),
      ).toBe('0\n');
    },
  );

  test.skipIf(reason)(titled('says when a row is missing afterwards', reason), () => {
    const end = '--\n-- PostgreSQL database dump complete';
    leave(dump(1), text.replace(end, `DELETE FROM public.asset WHERE id > 1998;\n${end}`));
    const { status, stderr } = restore();
    expect(status).toBe(1);
    expect(stderr).toContain('public.asset: 1998 rows of 2000\nrestore.sh: not every row is there');
  });

  describe.skipIf(reason)(titled('refuses, says why, and changes nothing:', reason), () => {
    type Case = readonly [name: string, arrange: () => void, words: string, args?: readonly string[]];
    const cut = (name: string, at: number) => {
      const file = join(dumps, name);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * at)));
    };
    const damage = (name: string) => {
      const file = join(dumps, name);
      const bytes = readFileSync(file);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = 255 - (bytes[middle] ?? 0);
      writeFileSync(file, bytes);
    };
    const unchecked = (name: string) => rmSync(join(dumps, `${name}.sha1`));
    const cases: readonly Case[] = [
      [
        'a directory that is not empty',
        () => void mkdirSync(join(data, '18'), { recursive: true }),
        './data/db is not empty',
      ],
      [
        'a directory that holds a hidden file',
        () => {
          mkdirSync(data);
          writeFileSync(join(data, '.x'), '');
        },
        './data/db is not empty',
      ],
      ['a link in its place', () => symlinkSync(root, data), './data/db is no directory'],
      [
        'another passphrase',
        () => writeFileSync(join(folder, 'passphrase'), 'hush-8Q~d'),
        "can't be decrypted with the passphrase in .env",
      ],
      ['a truncated file', () => cut(dump(1), 0.7), 'damaged or cut off: its checksum does not fit'],
      ['a damaged file', () => damage(dump(1)), 'damaged or cut off: its checksum does not fit'],
      [
        'a truncated file without a checksum',
        () => {
          cut(dump(1), 0.7);
          unchecked(dump(1));
        },
        'damaged or cut off',
      ],
      [
        'a damaged file without a checksum',
        () => {
          damage(dump(1));
          unchecked(dump(1));
        },
        'damaged or cut off',
      ],
      ['an empty file', () => cut(dump(1), 0), 'checksum does not fit'],
      ['a dump that was not finished', () => leave(dump(1), text.slice(0, text.length / 2)), 'ends early'],
      ['a dump without a table', () => leave(dump(1), text.replaceAll(/^COPY [^]*?^\\\.$/gm, '')), 'holds no table'],
      [
        'another major version of Postgres',
        () => leave(dump(1), text.replace(/(Dumped from database version )\d+/, '$19')),
        'is from Postgres 9',
      ],
      [
        'a dump of no known version',
        () => leave(dump(1), text.replace(/-- Dumped from .*/, '')),
        'of no known version',
      ],
      ['no backup', () => rmSync(join(dumps, dump(1))), 'there is no backup in ./backups/db'],
      ['no directory of backups', () => renameSync(dumps, `${dumps}.away`), 'there is no directory ./backups/db'],
      ['a name that is not there', () => {}, 'there is no missing.sql.zst.gpg', ['missing.sql.zst.gpg']],
      [
        'a name of something else',
        () => writeFileSync(join(dumps, 'photos.zip'), ''),
        'photos.zip is no backup',
        ['photos.zip'],
      ],
      [
        'a variable that .env lacks',
        () => writeFileSync(join(folder, 'missing'), 'DB_PASSWORD'),
        'the variable DB_PASSWORD is missing',
      ],
      [
        'a .env that can not be read',
        () => writeFileSync(join(folder, 'unreadable'), ''),
        'Docker Compose refuses compose.yaml or .env',
      ],
      ['a server that runs', () => writeFileSync(join(folder, 'running'), 'other\nwiki\n'), 'wiki is running'],
      ['a database that runs', () => writeFileSync(join(folder, 'running'), 'wiki-db\n'), 'wiki-db is running'],
    ];
    const named = cases.map(([what, arrange, words, args = []]) => ({ what, arrange, words, args }));
    test.each(named)('$what', ({ arrange, words, args }) => {
      leave(dump(1), text);
      arrange();
      const before = listing(folder);
      const { status, stdout, stderr } = restore(...args);
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(words) });
      expect(stderr).toMatch(/^restore\.sh: .*\n {2}.*\n$/);
      expect(stdout + stderr).not.toMatch(/hush|a&s/);
      expect(listing(folder)).toBe(before);
      expect(calls()).not.toContain('compose --progress quiet up');
    });

    test('more than one name', () => {
      expect(restore('a', 'b')).toMatchObject({ status: 2, stderr: expect.stringContaining('one name at most') });
    });
  });
});

// Names, sizes and times of all but what the double notes.
function listing(folder: string): string {
  return dumped(`cd "$1" && find . -mindepth 1 ! -name calls -printf '%p %s %T@ %m\\n' | sort`, folder);
}

test('values stand in the script as they are, whatever they hold', () => {
  const script = restoreScript({
    backup: "it's $(id)",
    passphrase: 'P',
    dumps: { inside: '/backup', host: '/mnt/a b' },
    service: 'DB',
    database: 'immich',
    user: 'immich',
    data: './data/db',
    containers: [],
  });
  expect(script).toContain(String.raw`backup='it'\''s $(id)'`);
  expect(script).toContain("dumps='/mnt/a b'");
  expect(script).toContain("prefix='pgsql_immich_db_'");
});

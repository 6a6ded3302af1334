import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { restoreScript } from '../../lib/homelab/restore-script.ts';
import { dockerDouble } from './docker-double.ts';
import { dumpHost, PASSPHRASE, type DumpHost } from './dump-host.ts';
import { encrypted } from './encrypted.ts';
import { digestOf, noPostgres, programsOfPostgres, type Postgres } from './postgres.ts';
import type { Result, Shell } from './shells.ts';

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

const SOURCE = `
  CREATE EXTENSION pg_trgm;
  CREATE SCHEMA "odd schema";
  CREATE TABLE asset (id int PRIMARY KEY, name text, at timestamptz DEFAULT now());
  CREATE TABLE "odd schema"."it's" (id int REFERENCES asset (id), note text);
  CREATE TABLE "user" (name text);
  CREATE INDEX ON asset USING gin (name gin_trgm_ops);
  CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 2';
  INSERT INTO asset SELECT i, E'a\\tb\\\\.\\nc ä😀 COPY x FROM stdin;' || i FROM generate_series(1, 2000) i;
  INSERT INTO "odd schema"."it's" SELECT i, E'\\\\.' FROM generate_series(1, 7) i;
`;

/** What there is to restore: a database, dumped. */
export interface RestoreSource extends DumpHost {
  /** The rows of the database, as `digestOf` tells them. */
  readonly digest: () => string;
  /** Its dump, as text. */
  readonly text: () => string;
  readonly hosts: readonly RestoreHost[];
}

/** A stack beside which one shell runs `restore.sh`. */
export interface RestoreHost {
  readonly name: string;
  readonly shell: Shell;
  /** Why it can't be tried on this machine. */
  readonly reason: string | undefined;
  readonly folder: string;
  readonly dumps: string;
  /** The directory of the database. */
  readonly data: string;
  /** Makes the stack anew. */
  readonly clear: () => void;
  /** Stops the server that a restore has started. */
  readonly stop: () => void;
  /** Leaves a dump as tiredofit/db-backup 4 does. */
  readonly leave: (name: string, sql: string) => void;
  /** Runs `restore.sh` by its whole path. */
  readonly restore: (...args: readonly string[]) => Result;
  /** Runs it by its path from a folder, with some more variables. */
  readonly restoreFrom: (cwd: string, env?: Readonly<Record<string, string>>) => Result;
  /** What docker was told. */
  readonly calls: () => string;
  /** What the restored database answers. */
  readonly query: (sql: string) => string;
}

/** The name of a dump. */
export function dumpOf(day: number): string {
  return `pgsql_immich_wiki-db_2026010${day}-020000.sql.zst.gpg`;
}

/** The source for the tests of one file, with a host for each shell. */
export function restoreSource(name: string): RestoreSource {
  let digest = '';
  let text = '';
  const host = dumpHost(name, (server: Postgres) => {
    server.query(SOURCE);
    digest = digestOf((sql) => server.query(sql));
    text = printed(host.tools, 'pg_dump -h "$1" -p "$2" -U immich immich', server.socket, `${server.port}`);
  });
  const bin = dockerDouble(join(host.root, 'bin'), host.tools);
  if (programsOfPostgres !== undefined && host.tools !== '') {
    for (const tool of ['initdb', 'pg_ctl']) symlinkSync(join(programsOfPostgres, tool), join(host.tools, tool));
  }
  return {
    ...host,
    digest: () => digest,
    text: () => text,
    hosts: host.shells.map((shell) => hostOf(host, bin, shell)),
  };
}

/** Names, sizes, times and modes of all in the folder of a stack but what the double of docker notes. */
export function listing(folder: string): string {
  return printed('', `cd "$1" && find . -mindepth 1 ! -name calls -printf '%p %s %T@ %m\\n' | sort`, folder);
}

function hostOf({ root, tools }: DumpHost, bin: string, shell: Shell): RestoreHost {
  const folder = mkdtempSync(join(root, 'stack-'));
  const dumps = join(folder, 'backups/db');
  const data = join(folder, 'data/db');
  const server = join(data, '18/postmaster.pid');
  const env = { PATH: `${bin}:${shell.path}`, TMPDIR: root };
  return {
    name: shell.name,
    shell,
    reason: shell.missing ?? noPostgres,
    folder,
    dumps,
    data,
    clear() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(dumps, { recursive: true });
      mkdirSync(join(folder, 'data'));
      chmodSync(folder, 0o755);
      writeFileSync(join(folder, 'restore.sh'), SCRIPT);
      writeFileSync(join(folder, 'running'), 'other-db\n');
      writeFileSync(join(folder, 'passphrase'), PASSPHRASE);
    },
    stop() {
      if (existsSync(server)) spawnSync('sh', ['-c', 'kill -QUIT "$(head -n 1 "$1")"', 'sh', server]);
    },
    leave(name, sql) {
      writeFileSync(join(dumps, name), encrypted(sql, PASSPHRASE, root));
      printed(tools, 'cd "$1" && sha1sum "$2" >"$2.sha1" && ln -sf "$2" latest-pgsql_immich_wiki-db', dumps, name);
    },
    restore: (...args) => shell.run(join(folder, 'restore.sh'), args, { cwd: root, env }),
    restoreFrom: (cwd, more) =>
      shell.run(relative(cwd, join(folder, 'restore.sh')), [], { cwd, env: { ...env, ...more } }),
    calls: () => readFileSync(join(folder, 'calls'), 'utf8'),
    query: (sql) => printed(tools, 'psql -h "$1/socket" -U immich -d immich -XAtqc "$2"', folder, sql).trim(),
  };
}

// What a command prints that has the tools of Postgres.
function printed(tools: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, 'sh', ...args], {
    env: { ...process.env, PATH: `${tools}:${process.env['PATH']}` },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

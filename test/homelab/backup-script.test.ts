import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { backupScript } from '../../lib/homelab/backup-script.ts';
import { dumpHost, PASSPHRASE } from './dump-host.ts';
import { noPostgres } from './postgres.ts';
import { mountSmall, notRoot, titled, unmount, type Result, type RunOptions } from './shells.ts';

const PASSWORD = `d/b#s?s%w|o r&d'"\\$x \${Y} ä@:;\``;
const NAME = /^pgsql_immich_127\.0\.0\.1_\d{8}-\d{6}\.sql\.zst\.gpg$/;
const old = (days: number) => `pgsql_immich_127.0.0.1_2026010${days}-020000.sql.zst.gpg`;

const host = dumpHost(
  'backup-script',
  (server) => {
    server.query(
      'CREATE TABLE asset AS SELECT i AS id, repeat(md5(i::text), 20) AS text FROM generate_series(1, 3000) i',
    );
    server.query('CREATE DATABASE bare', 'postgres');
  },
  PASSWORD,
);
const { root, tools } = host;
const script = join(root, 'backup.sh');
writeFileSync(script, backupScript);

describe.each(host.shells)('the backup under $name', (shell) => {
  const folder = mkdtempSync(join(root, 'dumps-'));
  const reason = shell.missing ?? noPostgres;

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  });

  function run(
    env: Record<string, string | undefined> = {},
    options: RunOptions & { readonly target?: string } = {},
  ): Result {
    const all = { ...host.variables(shell, PASSWORD), ...env };
    const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return shell.run(script, [options.target ?? folder, '2880'], { ...options, env: Object.fromEntries(given) });
  }

  // Puts dumps there that are as old as said, in hours, each with its checksum.
  function leave(hours: Readonly<Record<string, number>>): void {
    for (const [name, age] of Object.entries(hours)) {
      for (const file of [name, `${name}.sha256`]) {
        writeFileSync(join(folder, file), 'old');
        const then = Date.now() / 1000 - age * 3600;
        utimesSync(join(folder, file), then, then);
      }
    }
  }

  const dumps = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.gpg'));

  test.skipIf(reason)(titled('writes a dump that decrypts to all rows, with its checksum', reason), () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [name = ''] = dumps();
    expect(name).toMatch(NAME);
    expect(stdout).toMatch(/ is written: \d+ bytes, 1 tables\n$/);
    expect(readdirSync(folder).toSorted()).toEqual([name, `${name}.sha256`]);
    const checked = spawnSync('sha256sum', ['-c', `${name}.sha256`], { cwd: folder, encoding: 'utf8' });
    expect(checked.status).toBe(0);
    const args = ['--homedir', root, '--batch', '--pinentry-mode', 'loopback', '--passphrase-fd', '0', '-d', name];
    const plain = spawnSync('sh', ['-c', 'gpg "$@" 2>/dev/null | zstd -dcq', 'sh', ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: PASSPHRASE,
      maxBuffer: 1 << 26,
    });
    expect(plain.stdout.match(/^\d+\t[0-9a-f]{640}$/gm)).toHaveLength(3000);
  });

  test.skipIf(reason)(titled('takes both secrets from files', reason), () => {
    writeFileSync(join(root, 'password'), `${PASSWORD}\n`);
    writeFileSync(join(root, 'passphrase'), `${PASSPHRASE}\n`);
    const files = { PGPASSWORD_FILE: join(root, 'password'), DUMP_PASSPHRASE_FILE: join(root, 'passphrase') };
    expect(run({ PGPASSWORD: undefined, DUMP_PASSPHRASE: undefined, ...files })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(dumps()).toHaveLength(1);
  });

  test.skipIf(reason)(titled('removes what is older than 48 hours, and nothing that is not its own', reason), () => {
    const other = 'pgsql_immich_other_20260101-020000.sql.zst.gpg';
    leave({ [old(1)]: 49, [old(2)]: 47, 'photos.zip': 99, [other]: 99 });
    for (const end of ['part', 'part.sum']) writeFileSync(join(folder, `.${old(3)}.${end}`), 'of a killed run');
    expect(run().status).toBe(0);
    const left = readdirSync(folder).filter(
      (name) => !NAME.test(name.replace('.sha256', '')) || name.includes('_2026010'),
    );
    expect(left.toSorted()).toEqual(
      [old(2), `${old(2)}.sha256`, other, `${other}.sha256`, 'photos.zip', 'photos.zip.sha256'].toSorted(),
    );
    expect(dumps()).toHaveLength(3);
  });

  test.skipIf(reason)(titled('keeps every older dump when the new one holds no table', reason), () => {
    leave({ [old(1)]: 999 });
    const { status, stdout } = run({ PGDATABASE: 'bare' });
    expect(status).toBe(0);
    expect(stdout).toContain('no older dump is removed');
    expect(dumps()).toContain(old(1));
  });

  const failures: readonly (readonly [string, Record<string, string>, string])[] = [
    ['a wrong password', { PGPASSWORD: 'hush-8Q~d' }, 'did not end well'],
    ['a database that is not there', { PGDATABASE: 'none' }, 'did not end well'],
    ['a server that does not answer', { PGPORT: '1' }, 'did not end well'],
  ];
  test.skipIf(reason).each(failures)(
    '%s fails, says so, and leaves the last good dump, however old',
    (_, env, words) => {
      leave({ [old(1)]: 999 });
      const { status, stderr, stdout } = run(env);
      expect(status).toBe(1);
      expect(stderr).toContain(words);
      expect(stdout + stderr).not.toContain('hush');
      expect(readdirSync(folder).toSorted()).toEqual([old(1), `${old(1)}.sha256`]);
    },
  );

  const refusals: readonly (readonly [string, Record<string, string>, string])[] = [
    ['PGHOST', { PGHOST: '' }, 'PGHOST is missing'],
    ['PGDATABASE', { PGDATABASE: 'a*b' }, 'PGDATABASE holds more than letters'],
    ['PGPASSWORD', { PGPASSWORD: '' }, 'PGPASSWORD is missing or empty'],
    ['DUMP_PASSPHRASE', { DUMP_PASSPHRASE: '' }, 'DUMP_PASSPHRASE is missing or empty'],
  ];
  test.skipIf(shell.missing).each(refusals)('refuses a wrong %s', (_, env, words) => {
    const { status, stderr } = run(env);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  // pg_dump that is killed in the middle: what it wrote is a whole file for zstd and gpg.
  test.skipIf(reason)(titled('a dump that ends early counts for nothing', reason), () => {
    const broken = mkdtempSync(join(root, 'broken-'));
    leave({ [old(1)]: 999 });
    for (const end of ['exit 0', 'exit 1']) {
      writeFileSync(join(broken, 'pg_dump'), `#!/bin/sh\necho 'COPY public.a FROM stdin;'\necho 1\n${end}\n`, {
        mode: 0o755,
      });
      const { status, stderr } = run({ PATH: `${broken}:${shell.path}:${tools}` });
      expect(status).toBe(1);
      expect(stderr).toContain(end === 'exit 0' ? "can't be read back" : 'did not end well');
      expect(readdirSync(folder).toSorted()).toEqual([old(1), `${old(1)}.sha256`]);
    }
  });

  // A checksum that is wrong is told after the text.
  test.skipIf(reason).each(['gpg --decrypt', 'zstd -dcq'])(
    'a dump that %s reads to its end, and then finds damaged, counts for nothing',
    (command) => {
      const broken = mkdtempSync(join(root, 'broken-'));
      const [tool = '', flag = ''] = command.split(' ');
      leave({ [old(1)]: 999 });
      const lines = ['#!/bin/sh', `${join(tools, tool)} "$@" || exit`, `case " $* " in *' ${flag} '*) exit 1 ;; esac`];
      writeFileSync(join(broken, tool), `${lines.join('\n')}\n`, { mode: 0o755 });
      const { status, stderr } = run({ PATH: `${broken}:${shell.path}:${tools}` });
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("can't be read back") });
      expect(readdirSync(folder).toSorted()).toEqual([old(1), `${old(1)}.sha256`]);
    },
  );

  const noDisk = reason ?? notRoot;
  test.skipIf(noDisk)(titled('a full disk fails the run and costs no older dump', noDisk), ({ skip }) => {
    const small = join(root, `small-${shell.path.includes('busybox') ? 'busybox' : 'debian'}`);
    const cannot = mountSmall(small, '64k');
    if (cannot !== undefined) skip(cannot);
    try {
      writeFileSync(join(small, old(1)), 'old');
      utimesSync(join(small, old(1)), 0, 0);
      const { status, stderr } = run({}, { target: small });
      expect(status).toBe(1);
      expect(stderr).toContain('no older one was touched');
      expect(readdirSync(small)).toEqual([old(1)]);
    } finally {
      unmount(small);
    }
  });

  test.skipIf(reason)(titled('no command is told a secret', reason), () => {
    const noted = mkdtempSync(join(root, 'noted-'));
    const log = join(noted, 'log');
    for (const tool of ['pg_dump', 'zstd', 'gpg']) {
      writeFileSync(join(noted, tool), `#!/bin/sh\nprintf '%s\\n' "$0 $*" >>${log}\nexec ${join(tools, tool)} "$@"\n`, {
        mode: 0o755,
      });
    }
    expect(run({ PATH: `${noted}:${shell.path}:${tools}` }).status).toBe(0);
    const said = readFileSync(log, 'utf8');
    expect(said).toContain('pg_dump');
    for (const secret of [PASSWORD, PASSPHRASE]) expect(said).not.toContain(secret);
    expect(existsSync(join(folder, 'log'))).toBe(false);
  });
});

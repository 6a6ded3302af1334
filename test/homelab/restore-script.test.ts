import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupScript } from '../../lib/homelab/backup-script.ts';
import { restoreScript } from '../../lib/homelab/restore-script.ts';
import { PASSPHRASE } from './dump-host.ts';
import { digestOf } from './postgres.ts';
import { dumpOf, restoreSource } from './restore-host.ts';
import { titled } from './shells.ts';

const source = restoreSource('restore-script');

describe.each(source.hosts)('the restore under $name', (host) => {
  const { shell, reason, folder, dumps, leave, restore, calls, query } = host;
  beforeEach(host.clear);
  afterEach(host.stop);

  test.skipIf(reason)(
    titled('restores the newest dump of db-backup into a fresh directory: every row is there', reason),
    () => {
      leave(dumpOf(2), source.text());
      leave(dumpOf(1), source.text().replace('CREATE TABLE', 'nonsense'));
      const { status, stdout, stderr } = restore();
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(`checks ${dumpOf(2)}`);
      expect(stdout).toContain('3 tables with 2007 rows are restored, as many as the dump holds');
      expect(digestOf(query)).toBe(source.digest());
      expect(calls() + stdout).not.toContain(PASSPHRASE);
      expect(readdirSync(dumps)).toContain(dumpOf(1));
      rmSync(join(folder, 'calls'));
      expect(restore()).toMatchObject({ status: 1, stdout: '' });
      expect(calls()).not.toContain('up');
    },
  );

  test.skipIf(reason)(titled('restores what backup.sh writes, by name', reason), () => {
    writeFileSync(join(source.root, 'backup.sh'), backupScript);
    const env = source.variables(shell, 'unused');
    expect(shell.run(join(source.root, 'backup.sh'), [dumps, '2880'], { env })).toMatchObject({
      status: 0,
      stderr: '',
    });
    leave(dumpOf(9), 'newer, and not asked for');
    const name = readdirSync(dumps).find((one) => one.includes('127.0.0.1') && one.endsWith('.gpg')) ?? '';
    expect(restore(`backups/db/${name}`)).toMatchObject({ status: 0, stderr: '' });
    expect(digestOf(query)).toBe(source.digest());
  });

  test.skipIf(reason)(
    titled('rolls back what fails in the middle, and says that the stack must not start', reason),
    () => {
      leave(dumpOf(1), source.text().replace('ALTER TABLE ONLY', 'ALTER NONSENSE ONLY'));
      const { status, stderr } = restore();
      expect(status).toBe(1);
      expect(stderr).toContain('the restore failed, and was rolled back');
      expect(stderr).toContain('move ./data/db away');
      expect(query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).toBe('0');
    },
  );

  test.skipIf(reason)(titled('says when it is interrupted that the stack must not start', reason), () => {
    leave(dumpOf(1), source.text());
    writeFileSync(join(folder, 'interrupted'), '');
    const { status, stdout, stderr } = restore();
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^restore\.sh: interrupted.*\n {2}the stack must not start like this: .*\n$/),
    });
    expect(stdout).not.toContain('restores');
  });

  test.skipIf(reason)(titled('says when a row is missing afterwards', reason), () => {
    const end = '--\n-- PostgreSQL database dump complete';
    leave(dumpOf(1), source.text().replace(end, `DELETE FROM public.asset WHERE id > 1998;\n${end}`));
    const { status, stderr } = restore();
    expect(status).toBe(1);
    expect(stderr).toContain('public.asset: 1998 rows of 2000\nrestore.sh: not every row is there');
  });
});

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
  expect(script).toContain('prefix=pgsql_immich_db_');
});

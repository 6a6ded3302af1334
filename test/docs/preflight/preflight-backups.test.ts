import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { env, Service } from 'cdk-compose';
import { BackupSidecar, HostPath } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import { notRoot, shellsIn } from '../../homelab/shells.ts';
import { pinned } from '../../support/pinned.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { Host } from './host.ts';

const tools = temporaryFolder('preflight-tools');

function hostWithBackups(): Host {
  const host = new Host();
  host.build((stack) => {
    const service = new Service(stack, 'pg', {
      image: pinned('docker.io/library/postgres:18'),
      volumes: [new HostPath(stack, 'pg-data', { path: './data/pg', purpose: 'pages' }).mount('/var/lib/postgresql')],
    });
    const password = env.secret('PASSWORD', 'password of the database');
    new BackupSidecar(stack, 'pg-backup', {
      image: pinned('docker.io/tiredofit/db-backup:4.1.100'),
      database: { service, port: 5432, database: 'wiki', user: 'wiki', password },
      target: new HostPath(stack, 'dumps', { path: './backups/pg', purpose: 'dumps', owner: host.owner }),
      identity: host.owner,
      passphrase: password,
      networks: [],
    });
  });
  return host;
}

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const skipped = shell.missing ?? notRoot;
  const told = (host: Host): readonly string[] => {
    const run = host.run(shell);
    const lines = (['ok', 'FAIL', '?'] as const).flatMap((mark) => run.of(mark).map((line) => `${mark} ${line}`));
    return lines.filter((line) => /empty|lost/.test(line));
  };
  const FINE = 'ok ./data/pg is not empty, or ./backups/pg is as well';

  test.skipIf(skipped).each<{ what: string; data?: string; dumps?: string; says: string }>([
    { what: 'neither data nor backups', says: FINE },
    { what: 'empty directories of both', data: '', dumps: '', says: FINE },
    { what: 'data without backups', data: '18', dumps: '', says: FINE },
    { what: 'both', data: '18', dumps: 'a.sql', says: FINE },
    { what: 'hidden data', data: '.pgdata', dumps: 'a.sql', says: FINE },
    {
      what: 'backups without data',
      data: '',
      dumps: 'a.sql',
      says: 'FAIL ./data/pg is empty, and ./backups/pg holds backups of it [mount what holds the data, or restore it: sh restore.sh; to begin anew, move the backups away]',
    },
    {
      what: 'backups without even a directory of data',
      dumps: 'a.sql',
      says: expect.stringMatching(/^FAIL/) as string,
    },
    {
      what: 'backups beside a dataset without data',
      data: '.zfs',
      dumps: 'a.sql',
      says: expect.stringMatching(/^FAIL/) as string,
    },
  ])(titled('looks at $what', skipped), ({ data, dumps, says }) => {
    const host = hostWithBackups();
    for (const [folder, name] of [
      ['stack/data/pg', data],
      ['stack/backups/pg', dumps],
    ] as const) {
      if (name !== undefined) host.mkdir(join(folder, name));
    }
    expect(told(host)).toEqual([says]);
  });

  test.skipIf(skipped)(titled('cannot tell what this user may not see', skipped), () => {
    const host = hostWithBackups();
    host.mkdir('stack/data/pg');
    host.mkdir('stack/backups/pg/a.sql');
    chmodSync(join(host.root, 'stack/backups/pg'), 0o311);
    const run = host.run(shell, { uid: 65534 });
    expect(run.of('?').filter((line) => line.includes('lost'))).toEqual([
      'whether ./data/pg is lost [this user may not look into it, or into its backups: sudo sh preflight.sh]',
    ]);
  });
});

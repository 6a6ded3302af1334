import { describe, expect, test } from 'vitest';
import { templateOf } from '../support/template-of.ts';
import { backup, backupOf, initOf, onDisk, pgDump } from './backup-sidecars.ts';

describe('restore.sh', () => {
  test.each(['db-backup', 'pg_dump'] as const)('stands beside compose.yaml, for the engine %s', (engine) => {
    const template = templateOf((stack) => {
      const make = engine === 'pg_dump' ? pgDump : backupOf;
      make(stack, { init: initOf(stack), ...onDisk(stack) });
    });
    const script = template.artifact('restore.sh');
    expect(
      script
        .split('\n')
        .filter((line) => /^[a-z_]+=/.test(line))
        .slice(0, 10),
    ).toEqual([
      'backup=wiki-db-backup',
      `passphrase=${engine === 'pg_dump' ? 'DUMP_PASSPHRASE' : 'DEFAULT_ENCRYPT_PASSPHRASE'}`,
      'dumps=./backups/db',
      'dumps_inside=/backup',
      'service=pg',
      'database=wiki',
      'user=librarian',
      'data=./data/pg',
      'prefix=pgsql_wiki_pg_',
      "containers='wiki-init",
    ]);
    expect(script).toContain("containers='wiki-init\npg\nwiki-db\nwiki-db-backup'");
    const readme = template.artifact('README.md');
    expect(readme).toContain('## Restore');
    // Each line only after the one before, names that are free also the second time, and a copy that the next deployment
    // can't thin out.
    const now = '$(date +%Y%m%d-%H%M%S)';
    expect(readme).toContain(`docker compose down &&
  mv ./data/pg ./data/pg.${now} &&
  cp -Rp ./backups/db ./backups/db.${now} &&
  sh restore.sh &&
  docker compose up --detach --wait
`);
  });

  test('is not there for a database in no directory of the host', () => {
    const template = backup();
    expect(() => template.artifact('restore.sh')).toThrow();
    expect(template.artifact('README.md')).not.toContain('## Restore');
  });
});

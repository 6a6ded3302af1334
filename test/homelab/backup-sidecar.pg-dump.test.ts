import { Secret } from 'cdk-compose';
import { BackupSidecar, type BackupSidecarProps } from 'cdk-compose/homelab';
import type { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';
import { initOf, onDisk, pgDump, POSTGRES } from './backup-sidecars.ts';

describe('the engine pg_dump', () => {
  function prepared(more: Partial<BackupSidecarProps> = {}): Template {
    return templateOf((stack) => {
      pgDump(stack, { init: initOf(stack), ...more });
    });
  }

  test('runs a script of the stack in the image of the database, as the owner of the dumps, without any capability', () => {
    const attributes = [
      'image',
      'user',
      'entrypoint',
      'command',
      'environment',
      'read_only',
      'cap_drop',
      'cap_add',
      'tmpfs',
    ];
    const template = prepared();
    expect(serviceText(template, 'wiki-db-backup', ...attributes)).toMatchInlineSnapshot(`
      "image: docker.io/library/postgres:18@sha256:5555555555555555555555555555555555555555555555555555555555555555
      user: "3150:3151"
      entrypoint:
        - sh
        - /config/backup.sh
      command:
        - /backup
        - "2880"
      environment:
        PGHOST: wiki-db
        PGPORT: 5432
        PGDATABASE: wiki
        PGUSER: librarian
        PGPASSWORD: \${DB_PASSWORD:?of it}
        DUMP_PASSPHRASE: \${DB_ENC_PASSPHRASE:?encrypts dumps}
      read_only: true
      cap_drop:
        - ALL
      tmpfs:
        # working files; no dump is ever in it
        - /tmp:uid=3150,gid=3151"
    `);
    expect(template.artifact('config/backup.sh')).toContain('pg_dump --no-password');
    expect(told(template)).toEqual([]);
  });

  test('is recreated when its script changes, and by nothing else in config', () => {
    const labels = serviceText(prepared(), 'wiki-db-backup', 'labels');
    expect(labels).toMatch(/config\.sha256=[0-9a-f]{64}/);
  });

  test('says in the README that a failed run costs no dump', () => {
    const readme = prepared({ retentionMinutes: 600 }).artifact('README.md');
    expect(readme).toContain('with a SHA-256 checksum, read back to its end');
    expect(readme).toContain('Dumps older than 10 hours are removed once a newer one is complete');
  });

  test('takes each of its secrets as a file', () => {
    const template = templateOf((stack) => {
      const file = (id: string) => new Secret(stack, id, { file: `/etc/secrets/${id}` });
      pgDump(stack, { init: initOf(stack), passphrase: file('passphrase') });
    });
    const text = serviceText(template, 'wiki-db-backup', 'environment', 'secrets');
    expect(text).toContain('DUMP_PASSPHRASE_FILE: /run/secrets/passphrase');
  });

  test.each(['/var/lib/postgresql', '/var/lib/postgresql/data'])(
    'makes no volume where the image keeps its data: %s',
    (target) => {
      const template = templateOf((stack) => {
        pgDump(stack, { init: initOf(stack), ...onDisk(stack, target) });
      });
      expect(serviceText(template, 'wiki-db-backup', 'tmpfs').split('\n').slice(-2)).toEqual([
        '  # stays empty; the image asks for a volume here otherwise',
        `  - ${target}:uid=3150,gid=3151`,
      ]);
    },
  );

  test('needs somebody who gives it its directory', () => {
    const template = templateOf((stack) => void pgDump(stack));
    expect(told(template).join('\n')).toContain('PATH-UNPREPARED');
  });

  test('refuses what it cannot use', () => {
    const findings = told(prepared({ image: POSTGRES, mail: BackupSidecar.mailFrom('ALERTS') })).join('\n');
    expect(findings).toContain("`wiki-db-backup` has an image, but `pg_dump` is run from the database's");
    expect(findings).toContain("`wiki-db-backup` has `mail`, but nothing in the database's image sends any");
  });
});

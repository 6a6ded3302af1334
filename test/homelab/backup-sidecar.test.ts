import { Secret, Service } from 'cdk-compose';
import { BackupSidecar } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';
import { backup, backupOf, initOf, pgDump, POSTGRES } from './backup-sidecars.ts';

test('runs once after the database is healthy, as root with the least capabilities, and prepares its own directory', () => {
  const attributes = ['depends_on', 'restart', 'user', 'command', 'mem_limit', 'read_only', 'cap_drop', 'cap_add'];
  expect(serviceText(backup(), 'wiki-db-backup', ...attributes)).toMatchInlineSnapshot(`
    "depends_on:
      wiki-db:
        condition: service_healthy
    restart: "no"
    # its init system starts as root and changes to USER_DBBACKUP
    user: "0:0"
    command:
      - backup-now
    mem_limit: \${BACKUP_MEM_LIMIT:-1g}
    # its init system writes all over the root file system
    read_only: false
    cap_drop:
      - ALL
    cap_add:
      # gives the dump and its working files to the backup user
      - CHOWN
      # its init, as root, writes into what it has given to that user
      - DAC_OVERRIDE
      # changes to the group of the backup user
      - SETGID
      # changes to the backup user
      - SETUID"
  `);
  expect(told(backup())).toEqual([]);
});

test('waits for what prepares its directory, where something does', () => {
  const template = templateOf((stack) => {
    backupOf(stack, { init: initOf(stack) });
  });
  expect(Object.keys(template.model.document.services['wiki-db-backup']?.depends_on ?? {})).toEqual([
    'wiki-db',
    'wiki-init',
  ]);
});

test('makes one dump: encrypted, compressed, with a checksum, of the owner of the directory', () => {
  expect(serviceText(backup(), 'wiki-db-backup', 'environment')).toMatchInlineSnapshot(`
    "environment:
      CONTAINER_NAME: wiki-db-backup
      CONTAINER_ENABLE_MONITORING: "FALSE"
      CONTAINER_ENABLE_SCHEDULING: "FALSE"
      MODE: MANUAL
      MANUAL_RUN_FOREVER: "FALSE"
      USER_DBBACKUP: 3150
      GROUP_DBBACKUP: 3151
      DB01_TYPE: pgsql
      DB01_HOST: wiki-db
      DB01_PORT: 5432
      DB01_NAME: wiki
      DB01_USER: librarian
      DEFAULT_COMPRESSION: ZSTD
      DEFAULT_CHECKSUM: SHA1
      DEFAULT_CLEANUP_TIME: 2880
      DEFAULT_ENCRYPT: "TRUE"
      ENABLE_NOTIFICATIONS: "FALSE"
      DB01_PASS: \${DB_PASSWORD:?of it}
      DEFAULT_ENCRYPT_PASSPHRASE: \${DB_ENC_PASSPHRASE:?encrypts dumps}"
  `);
});

test('keeps dumps as long as it is told', () => {
  const template = backup({ retentionMinutes: 10_080 });
  expect(serviceText(template, 'wiki-db-backup', 'environment')).toContain('DEFAULT_CLEANUP_TIME: 10080');
  expect(template.artifact('README.md')).toContain('Dumps older than 168 hours are removed by age');
});

describe('mail', () => {
  test('is sent over TLS, with everything about it from variables of one prefix', () => {
    const environment = serviceText(
      backup({ mail: BackupSidecar.mailFrom('ALERTS') }),
      'wiki-db-backup',
      'environment',
    );
    const lines = environment.split('\n').filter((line) => /MAIL|SMTP|NOTIFICATION/.test(line));
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "  ENABLE_NOTIFICATIONS: "TRUE"
        NOTIFICATION_TYPE: EMAIL
        MAIL_FROM: \${ALERTS_FROM:?sender of mail about backups}
        MAIL_TO: \${ALERTS_TO:?receiver of mail about backups}
        SMTP_HOST: \${ALERTS_HOST:?mail server}
        SMTP_PORT: \${ALERTS_PORT:?port of the mail server for STARTTLS, such as 587}
        SMTP_DOMAIN: \${ALERTS_DOMAIN:?domain that the sender says it is}
        SMTP_USER: \${ALERTS_USERNAME:?user at the mail server}
        SMTP_AUTHENTICATION: "on"
        SMTP_STARTTLS: "on"
        SMTP_TLS: "on"
        SMTP_TLSCERTCHECK: "TRUE"
        SMTP_PASS: \${ALERTS_PASSWORD:?password at the mail server}"
    `);
  });

  test('is off where nobody is to be told', () => {
    expect(serviceText(backup(), 'wiki-db-backup', 'environment')).not.toMatch(/MAIL|SMTP|NOTIFICATION_TYPE/);
  });
});

test('takes each of its secrets as a file', () => {
  const template = templateOf((stack) => {
    const file = (id: string) => new Secret(stack, id, { file: `/etc/secrets/${id}` });
    const service = new Service(stack, 'pg', { image: POSTGRES });
    backupOf(stack, {
      database: { service, port: 5432, database: 'wiki', user: 'librarian', password: file('db-password') },
      passphrase: file('passphrase'),
      mail: { ...BackupSidecar.mailFrom('ALERTS'), password: file('mail-password') },
    });
  });
  const text = serviceText(template, 'wiki-db-backup', 'environment', 'secrets');
  expect(text.split('\n').filter((line) => /PASS|^secrets|^  - /.test(line))).toEqual([
    '  DB01_PASS_FILE: /run/secrets/db-password',
    '  DEFAULT_ENCRYPT_PASSPHRASE_FILE: /run/secrets/passphrase',
    '  SMTP_PASS_FILE: /run/secrets/mail-password',
    'secrets:',
    '  - db-password',
    '  - passphrase',
    '  - mail-password',
  ]);
  expect(told(template)).toEqual([]);
});

test('what waits for it hears of its failure and starts all the same', () => {
  const template = templateOf((stack) => {
    const sidecar = backupOf(stack);
    new Service(stack, 'wiki', { image: pinned('docker.io/example/wiki:1.2.3'), dependsOn: [sidecar.finished()] });
  });
  expect(serviceText(template, 'wiki', 'depends_on')).toMatchInlineSnapshot(`
    "depends_on:
      # a dump is taken before a new version starts; a failed one is told, and is no obstacle
      wiki-db-backup:
        condition: service_completed_successfully
        required: false"
  `);
});

test('the README says what runs it each night, and what removes dumps', () => {
  const readme = backup().artifact('README.md');
  expect(readme.slice(readme.indexOf('## Backups'))).toMatchInlineSnapshot(`
    "## Backups

    \`wiki-db-backup\` runs once with every \`docker compose up -d\` and writes one dump to \`./backups/db\`:
    Zstandard-compressed, with a SHA-1 checksum, AES-encrypted with the passphrase. Nothing in this stack starts it
    each night. Whatever deploys the stack does, if it runs \`docker compose up -d\` each night even when nothing has
    changed; otherwise add a timer on the host that runs \`docker start --attach wiki-db-backup\`.

    Dumps older than 48 hours are removed by age, not by number: after a pause of that length the next
    run removes all older ones. Watch the age of the newest file, and try a restore before you need one.

    What depends on the end of the backup starts after it, so that a new version of it finds a dump from before its
    migrations. What does not depend on it races it: the dump may be from before the migrations, from between two of
    them or from after them, its locks can hold them up, and the first dump of a new stack is empty.

    Copy \`./backups/db\` to another disk or machine, and keep the passphrase elsewhere, too: without it no dump
    can be read, and what takes this disk takes the dumps and \`.env\` with it.
    "
  `);
});

test('tells of an engine that there is not', () => {
  const template = templateOf((stack) => void pgDump(stack, { engine: 'borg' as 'pg_dump' }));
  expect(told(template).join('\n')).toContain('`borg` is no engine of backups');
});

import type { ServiceProps } from '../compose/service-props.ts';
import type { StringValue } from '../core/values.ts';
import type { BackupMail, BackupSidecarProps } from './backup-sidecar.ts';
import type { BindMount } from '../compose/mounts.ts';
import { dataDirectory, dataMount } from './data-mount.ts';
import type { HardenedServiceProps } from './hardened-service.ts';
import { scratch, unusedVolume } from './hardening.ts';

/** What writes the dumps of a backup sidecar: attributes of its service, and the names that its secrets have there. */
export interface BackupEngine {
  readonly attributes: Pick<HardenedServiceProps, EngineAttribute> & { readonly environment: Environment };
  readonly password: string;
  readonly passphrase: string;
  /** Where its container sees the dumps. */
  readonly dumps: string;
  /** How its files are made, for the README. */
  readonly form: string;
  /** What removes old ones, for the README. */
  readonly retention: (hours: number) => string;
}

type Environment = NonNullable<ServiceProps['environment']>;

type EngineAttribute =
  | 'image'
  | 'user'
  | 'entrypoint'
  | 'command'
  | 'healthcheck'
  | 'volumes'
  | 'tmpfs'
  | 'capAdd'
  | 'exceptions';

const DUMPS = '/backup';

/** tiredofit/db-backup 4, which starts as root. */
export function dbBackupEngine(id: string, props: BackupSidecarProps, minutes: number): BackupEngine {
  const { identity, database, mail } = props;
  return {
    attributes: {
      ...(props.image !== undefined && { image: props.image }),
      command: ['backup-now'],
      environment: {
        CONTAINER_NAME: id,
        CONTAINER_ENABLE_MONITORING: 'FALSE',
        CONTAINER_ENABLE_SCHEDULING: 'FALSE',
        MODE: 'MANUAL',
        MANUAL_RUN_FOREVER: 'FALSE',
        USER_DBBACKUP: identity.uid,
        GROUP_DBBACKUP: identity.gid,
        DB01_TYPE: 'pgsql',
        DB01_HOST: database.service.name,
        DB01_PORT: database.port,
        DB01_NAME: database.database,
        DB01_USER: database.user,
        DEFAULT_COMPRESSION: 'ZSTD',
        DEFAULT_CHECKSUM: 'SHA1',
        DEFAULT_CLEANUP_TIME: minutes,
        DEFAULT_ENCRYPT: 'TRUE',
        ...mailEnvironment(mail),
      },
      volumes: [dumpsMount(props)],
      capAdd: {
        CHOWN: 'gives the dump and its working files to the backup user',
        DAC_OVERRIDE: 'its init, as root, writes into what it has given to that user',
        SETGID: 'changes to the group of the backup user',
        SETUID: 'changes to the backup user',
      },
      exceptions: {
        startsAsRoot: 'its init system starts as root and changes to USER_DBBACKUP',
        writableRoot: 'its init system writes all over the root file system',
      },
    },
    password: 'DB01_PASS',
    passphrase: 'DEFAULT_ENCRYPT_PASSPHRASE',
    dumps: DUMPS,
    form: 'Zstandard-compressed, with a SHA-1 checksum, AES-encrypted with the passphrase',
    retention: (hours) =>
      [
        `Dumps older than ${hours} hours are removed by age, not by number: after a pause of that length the next`,
        'run removes all older ones. Watch the age of the newest file, and try a restore before you need one.',
      ].join('\n'),
  };
}

/** `backup.sh` of the stack in the image of the database itself, without root. */
export function pgDumpEngine(props: BackupSidecarProps, minutes: number): BackupEngine {
  const { database, identity } = props;
  const { service, port } = database;
  const data = dataMount(service);
  return {
    attributes: {
      ...(service.props.image !== undefined && { image: service.props.image }),
      user: identity.uidGid,
      entrypoint: ['sh', '/config/backup.sh'],
      command: [DUMPS, `${minutes}`],
      environment: { PGHOST: service.name, PGPORT: port, PGDATABASE: database.database, PGUSER: database.user },
      // The check of the image asks for a server in this container.
      healthcheck: { test: ['CMD', 'pg_isready', '-q'], interval: '10s', timeout: '3s', retries: 3 },
      volumes: [
        dumpsMount(props),
        {
          type: 'bind',
          source: './config/backup.sh',
          target: '/config/backup.sh',
          readOnly: true,
          bind: { createHostPath: false },
          because: 'what writes the dump',
        },
      ],
      tmpfs: [
        scratch('/tmp', 'working files; no dump is ever in it', identity),
        ...(data === undefined ? [] : [unusedVolume(data.target, identity)]),
      ],
    },
    password: 'PGPASSWORD',
    passphrase: 'DUMP_PASSPHRASE',
    dumps: DUMPS,
    form: 'Zstandard-compressed, AES-encrypted with the passphrase, with a SHA-256 checksum, read back to its end',
    retention: (hours) =>
      [
        `Dumps older than ${hours} hours are removed once a newer one is complete, and never for one without a table.`,
        'A failed run leaves every older dump. Watch the age of the newest file, and try a restore before you need one.',
      ].join('\n'),
  };
}

function mailEnvironment(mail: BackupMail | undefined): Readonly<Record<string, StringValue>> {
  if (mail === undefined) return { ENABLE_NOTIFICATIONS: 'FALSE' };
  return {
    ENABLE_NOTIFICATIONS: 'TRUE',
    NOTIFICATION_TYPE: 'EMAIL',
    MAIL_FROM: mail.from,
    MAIL_TO: mail.to,
    SMTP_HOST: mail.host,
    SMTP_PORT: mail.port,
    SMTP_DOMAIN: mail.domain,
    SMTP_USER: mail.username,
    SMTP_AUTHENTICATION: 'on',
    SMTP_STARTTLS: 'on',
    SMTP_TLS: 'on',
    SMTP_TLSCERTCHECK: 'TRUE',
  };
}

function dumpsMount({ database, target }: BackupSidecarProps): BindMount {
  const backupsOf = dataDirectory(database.service);
  return target.mount(DUMPS, backupsOf === undefined ? {} : { backupsOf });
}

import type { Construct } from 'constructs';
import type { Network } from '../compose/network.ts';
import type { Dependency } from '../compose/service-props.ts';
import type { Service } from '../compose/service.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import type { StringValue } from '../core/values.ts';
import { addCredential, type Credential } from './credential.ts';
import { HardenedService } from './hardened-service.ts';
import type { HostPath } from './host-path.ts';
import type { Identity } from './identity.ts';
import type { ImageReference } from './image.ts';
import type { PostgresConnection } from './postgres-connection.ts';

/** Where the sidecar mails to when a backup fails. */
export interface BackupMail {
  readonly from: StringValue;
  readonly to: StringValue;
  readonly host: StringValue;
  readonly port: StringValue;
  /** The domain that it says it is. */
  readonly domain: StringValue;
  readonly username: StringValue;
  readonly password: Credential;
}

/** What a backup sidecar is made of. */
export interface BackupSidecarProps {
  /** An image of tiredofit/db-backup 4. */
  readonly image: ImageReference;
  readonly database: PostgresConnection;
  /** Where the backups go. */
  readonly target: HostPath;
  /** Who writes and owns them. */
  readonly identity: Identity;
  /** What encrypts the backups; without it none can be read. */
  readonly passphrase: Credential;
  /** The database's network, and one with a way out where there is `mail`. */
  readonly networks: readonly Network[];
  /** @default - no mail */
  readonly mail?: BackupMail;
  /** How old a backup becomes, in minutes. @default 2880 - 48 hours */
  readonly retentionMinutes?: number;
  /** What prepares the target. @default - the sidecar itself, which changes its owner */
  readonly init?: Service;
  /** @default - `BACKUP_MEM_LIMIT`, 1g */
  readonly memory?: ByteSize;
}

// Every prop there is.
const PROPS = {
  image: true,
  database: true,
  target: true,
  identity: true,
  passphrase: true,
  networks: true,
  mail: true,
  retentionMinutes: true,
  init: true,
  memory: true,
} as const;

/**
 * A one-shot that writes one encrypted, compressed, checksummed dump of a database, and ends.
 *
 * It runs with every `docker compose up`; whatever runs that each night makes it nightly. Let something wait for it
 * (`dependsOn: [{ service: backup, required: false }]`), or `up --wait` races it and never hears of its failure.
 *
 * @see https://github.com/tiredofit/docker-db-backup
 */
export class BackupSidecar extends HardenedService {
  constructor(scope: Construct, id: string, props: BackupSidecarProps) {
    const { service, port, database, user, password } = props.database;
    const { identity, target, retentionMinutes = 2880 } = props;
    super(scope, id, {
      role: 'Writes one encrypted dump of the database, then exits.',
      image: props.image,
      restart: 'no',
      dependsOn: [service, ...(props.init === undefined ? [] : [props.init])],
      networks: props.networks,
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
        DB01_HOST: service.name,
        DB01_PORT: port,
        DB01_NAME: database,
        DB01_USER: user,
        DEFAULT_COMPRESSION: 'ZSTD',
        DEFAULT_CHECKSUM: 'SHA1',
        DEFAULT_CLEANUP_TIME: retentionMinutes,
        DEFAULT_ENCRYPT: 'TRUE',
        ...mailEnvironment(props.mail),
      },
      volumes: [target.mount('/backup')],
      memLimit: props.memory ?? env.optional('BACKUP_MEM_LIMIT', '1g', 'memory limit of the backup'),
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
    });
    reportUnknownProps(this, BackupSidecar, props, PROPS);
    addCredential(this, 'DB01_PASS', password);
    addCredential(this, 'DEFAULT_ENCRYPT_PASSPHRASE', props.passphrase);
    if (props.mail !== undefined) addCredential(this, 'SMTP_PASS', props.mail.password);
    this.stack.addNote('Backups', backupNote(this.name, target, retentionMinutes));
  }

  /**
   * A dependency on the end of the backup, for a service that should wait for it.
   *
   * It makes `up --wait` wait for the dump and tell of its failure, without keeping the service from starting.
   */
  finished(): Dependency {
    return {
      service: this,
      required: false,
      because: 'a dump is taken before a new version starts; a failed one is told, and is no obstacle',
    };
  }

  /** Mail settings from the variables `PREFIX_FROM`, `_TO`, `_HOST`, `_PORT`, `_DOMAIN`, `_USERNAME`, `_PASSWORD`. */
  static mailFrom(prefix: string): BackupMail {
    return {
      from: env.required(`${prefix}_FROM`, 'sender of mail about backups'),
      to: env.required(`${prefix}_TO`, 'receiver of mail about backups'),
      host: env.required(`${prefix}_HOST`, 'mail server'),
      port: env.required(`${prefix}_PORT`, 'port of the mail server'),
      domain: env.required(`${prefix}_DOMAIN`, 'domain that the sender says it is'),
      username: env.required(`${prefix}_USERNAME`, 'user at the mail server'),
      password: env.secret(`${prefix}_PASSWORD`, 'password at the mail server'),
    };
  }
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

function backupNote(name: string, target: HostPath, minutes: number): string {
  return [
    `\`${name}\` runs once with every \`docker compose up -d\` and writes one dump to \`${target.props.path}\`:`,
    'Zstandard-compressed, with a SHA-1 checksum, AES-encrypted with the passphrase. Nothing in this stack starts it',
    'each night. Whatever deploys the stack does, if it runs `docker compose up -d` each night even when nothing has',
    `changed; otherwise add a timer on the host that runs \`docker start --attach ${name}\`.`,
    '',
    `Dumps older than ${minutes / 60} hours are removed by age, not by number: after a pause of that length the next`,
    'run removes all older ones. Watch the age of the newest file, and try a restore before you need one.',
  ].join('\n');
}

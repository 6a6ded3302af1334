import type { Construct } from 'constructs';
import type { Network } from '../compose/network.ts';
import type { Dependency } from '../compose/service-props.ts';
import { Service } from '../compose/service.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import type { StringValue } from '../core/values.ts';
import { dbBackupEngine, pgDumpEngine, type BackupEngine } from './backup-engine.ts';
import { backupScript } from './backup-script.ts';
import { addCredential, type Credential } from './credential.ts';
import { dataDirectory } from './data-mount.ts';
import { HardenedService } from './hardened-service.ts';
import type { HostPath } from './host-path.ts';
import type { Identity } from './identity.ts';
import type { ImageReference } from './image.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { restoreScript } from './restore-script.ts';

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
  /**
   * What writes the dumps: `db-backup` is tiredofit/db-backup 4, which mails of failures and gets no more releases;
   * `pg_dump` is that of the database's own image, run without root by a script of the stack.
   * @default 'db-backup'
   */
  readonly engine?: 'db-backup' | 'pg_dump';
  /** An image of tiredofit/db-backup 4, for that engine alone. @default - with `pg_dump`, the image of the database */
  readonly image?: ImageReference;
  readonly database: PostgresConnection;
  /** Where the backups go. */
  readonly target: HostPath;
  /** Who writes and owns them. */
  readonly identity: Identity;
  /** What encrypts the backups; without it none can be read. */
  readonly passphrase: Credential;
  /** The database's network, and one with a way out where there is `mail`. */
  readonly networks: readonly Network[];
  /** For the engine `db-backup`. @default - no mail */
  readonly mail?: BackupMail;
  /** How old a backup becomes, in minutes. @default 2880 - 48 hours */
  readonly retentionMinutes?: number;
  /** What prepares the target. @default - the sidecar itself, which changes its owner, unless its engine is `pg_dump` */
  readonly init?: Service;
  /** @default - `BACKUP_MEM_LIMIT`, 1g */
  readonly memory?: ByteSize;
}

// Every prop there is.
const PROPS = {
  engine: true,
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
 * Where the database lies in a directory of the host, the stack gets `restore.sh`, which restores a dump of either
 * engine into a fresh one.
 *
 * @see https://github.com/tiredofit/docker-db-backup
 */
export class BackupSidecar extends HardenedService {
  constructor(scope: Construct, id: string, props: BackupSidecarProps) {
    const { database, target, retentionMinutes = 2880 } = props;
    const usesPgDump = props.engine === 'pg_dump';
    const engine = usesPgDump ? pgDumpEngine(props, retentionMinutes) : dbBackupEngine(id, props, retentionMinutes);
    super(scope, id, {
      role: 'Writes one encrypted dump of the database, then exits.',
      restart: 'no',
      dependsOn: [database.service, ...(props.init === undefined ? [] : [props.init])],
      networks: props.networks,
      memLimit: props.memory ?? env.optional('BACKUP_MEM_LIMIT', '1g', 'memory limit of the backup'),
      ...engine.attributes,
    });
    reportUnknownProps(this, BackupSidecar, props, PROPS);
    this.#check(props);
    addCredential(this, engine.password, database.password);
    addCredential(this, engine.passphrase, props.passphrase);
    if (props.mail !== undefined && !usesPgDump) addCredential(this, 'SMTP_PASS', props.mail.password);
    if (usesPgDump) this.stack.addFile('config/backup.sh', backupScript);
    this.stack.addNote('Backups', backupNote(this.name, target, engine, retentionMinutes));
    const data = dataDirectory(database.service);
    if (data !== undefined) this.#addRestore(database, engine, target, data);
  }

  #check({ engine = 'db-backup', image, mail }: BackupSidecarProps): void {
    const fault = (message: string, hint: string): void => {
      const path = ['services', this.name];
      report(this, { code: 'BACKUP-ENGINE', severity: 'error', message, hint, path, origin: originOf(this) });
    };
    if (engine === 'db-backup') return;
    if (engine !== 'pg_dump') {
      fault(`\`${String(engine)}\` is no engine of backups`, 'take `db-backup` or `pg_dump`');
      return;
    }
    if (image !== undefined) {
      fault(`\`${this.name}\` has an image, but \`pg_dump\` is run from the database's`, 'leave `image` out');
    }
    if (mail !== undefined) {
      fault(
        `\`${this.name}\` has \`mail\`, but nothing in the database's image sends any`,
        'leave `mail` out, and watch the status of the deployment, which waits for the backup',
      );
    }
  }

  #addRestore(database: PostgresConnection, engine: BackupEngine, target: HostPath, data: string): void {
    const { stack } = this;
    stack.addFile('restore.sh', () =>
      restoreScript({
        backup: this.name,
        passphrase: engine.passphrase,
        dumps: { inside: engine.dumps, host: target.props.path },
        service: database.service.name,
        database: database.database,
        user: database.user,
        data,
        containers: stack.node
          .findAll()
          .filter((one) => Service.isService(one))
          .map(({ name, props: { containerName } }) => (typeof containerName === 'string' ? containerName : name)),
      }),
    );
    stack.addNote('Restore', restoreNote(target, data));
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
      port: env.required(`${prefix}_PORT`, 'port of the mail server for STARTTLS, such as 587'),
      domain: env.required(`${prefix}_DOMAIN`, 'domain that the sender says it is'),
      username: env.required(`${prefix}_USERNAME`, 'user at the mail server'),
      password: env.secret(`${prefix}_PASSWORD`, 'password at the mail server'),
    };
  }
}

function backupNote(name: string, target: HostPath, engine: BackupEngine, minutes: number): string {
  return [
    `\`${name}\` runs once with every \`docker compose up -d\` and writes one dump to \`${target.props.path}\`:`,
    `${engine.form}. Nothing in this stack starts it`,
    'each night. Whatever deploys the stack does, if it runs `docker compose up -d` each night even when nothing has',
    `changed; otherwise add a timer on the host that runs \`docker start --attach ${name}\`.`,
    '',
    engine.retention(minutes / 60),
    '',
    'What depends on the end of the backup starts after it, so that a new version of it finds a dump from before its',
    'migrations. What does not depend on it races it: the dump may be from before the migrations, from between two of',
    'them or from after them, its locks can hold them up, and the first dump of a new stack is empty.',
    '',
    `Copy \`${target.props.path}\` to another disk or machine, and keep the passphrase elsewhere, too: without it no dump`,
    'can be read, and what takes this disk takes the dumps and `.env` with it.',
  ].join('\n');
}

function restoreNote(target: HostPath, data: string): string {
  const dumps = target.props.path;
  return [
    'Keep whatever deploys the stack, such as a timer, from doing so until all is well. Then, as root or whoever may use',
    'Docker and look into the directories, in the folder of compose.yaml:',
    '',
    '```sh',
    'docker compose down &&',
    `  mv ${data} ${data}.$(date +%Y%m%d-%H%M%S) &&`,
    `  cp -Rp ${dumps} ${dumps}.$(date +%Y%m%d-%H%M%S) &&`,
    '  sh restore.sh &&',
    '  docker compose up --detach --wait',
    '```',
    '',
    'Where a line fails, those after it do not run: started on a database that was not restored, the stack is a new one.',
    '',
    `\`restore.sh\` takes the newest dump in \`${dumps}\`, or the one that it is given by name. It refuses, and`,
    'changes nothing, when the directory is not empty, a container of the stack runs, a variable is missing, or the dump',
    'is damaged, cut off, empty, encrypted with another passphrase or from another major version of Postgres. It restores',
    'in one transaction, compares the rows of every table with those in the dump, and deletes nothing.',
    '',
    'The deployment after it does: it writes a new dump, and removes those that have become too old, perhaps the one that',
    'was restored. Hence the copy. Remove it and the old directory when all is well. `mv` refuses a dataset or a mount of',
    'its own: rename that instead (`zfs rename`), and create it anew. Try all this on another machine, with a copy of the',
    'dumps, before you need it.',
  ].join('\n');
}

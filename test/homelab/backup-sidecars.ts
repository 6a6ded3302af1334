import { env, Network, Service, type ComposeStack } from 'cdk-compose';
import { BackupSidecar, HostPath, Identity, InitContainer, type BackupSidecarProps } from 'cdk-compose/homelab';
import type { Template } from 'cdk-compose/testing';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const owner = new Identity({ user: 'svc-app-wiki', uid: 3150, group: 'wiki', gid: 3151 });

/** The image of a database. */
export const POSTGRES = pinned('docker.io/library/postgres:18');

/** A sidecar of the engine db-backup for the database `wiki-db`. */
export function backupOf(stack: ComposeStack, more: Partial<BackupSidecarProps> = {}): BackupSidecar {
  return pgDump(stack, { engine: 'db-backup', image: pinned('docker.io/tiredofit/db-backup:4.1.100'), ...more });
}

/** One of the engine pg_dump, unless `more` says another. */
export function pgDump(stack: ComposeStack, more: Partial<BackupSidecarProps> = {}): BackupSidecar {
  const backend = new Network(stack, 'backend', { name: 'backend', internal: true });
  const service = new Service(stack, 'wiki-db', {
    image: POSTGRES,
    networks: [backend],
    healthcheck: { test: ['CMD', 'pg_isready'] },
  });
  return new BackupSidecar(stack, 'wiki-db-backup', {
    engine: 'pg_dump',
    database: {
      service,
      port: 5432,
      database: 'wiki',
      user: 'librarian',
      password: env.secret('DB_PASSWORD', 'of it'),
    },
    target: new HostPath(stack, 'dumps', { path: './backups/db', purpose: 'dumps', owner }),
    identity: owner,
    passphrase: env.secret('DB_ENC_PASSPHRASE', 'encrypts dumps'),
    networks: [backend],
    ...more,
  });
}

/** A stack with a sidecar of the engine db-backup. */
export function backup(more?: Partial<BackupSidecarProps>): Template {
  return templateOf((stack) => void backupOf(stack, more));
}

/** What prepares the directories of a stack. */
export function initOf(stack: ComposeStack): InitContainer {
  return new InitContainer(stack, 'wiki-init', { image: pinned('docker.io/library/busybox:1.37.0') });
}

/** For a database in a directory of the host, mounted where its image wants it. */
export function onDisk(stack: ComposeStack, target = '/var/lib/postgresql'): Partial<BackupSidecarProps> {
  const service = new Service(stack, 'pg', {
    image: POSTGRES,
    volumes: [new HostPath(stack, 'pg-data', { path: './data/pg', purpose: 'pages' }).mount(target)],
  });
  const password = env.secret('DB_PASSWORD', 'of it');
  return { database: { service, port: 5432, database: 'wiki', user: 'librarian', password } };
}

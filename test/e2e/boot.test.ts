import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { containerOf, type Booted } from './harness/booted.ts';
import { decrypt } from './harness/dump.ts';
import { failureOf } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';
import { watched } from './harness/shown-secrets.ts';
import { configFile } from './looks/config-file.ts';
import { mail } from './looks/mail.ts';
import { networks } from './looks/networks.ts';
import { privileges } from './looks/privileges.ts';
import { secrets } from './looks/secrets.ts';

let sandbox: Sandbox;
let found: Booted;
const booted = () => found;
beforeAll(async () => {
  sandbox = new Sandbox({ standIns: inject('standIns') });
  const { result: ended, shown } = await watched(sandbox.env, () => sandbox.up());
  found = { sandbox, ended, shown, containers: await sandbox.containers() };
});
afterAll(() => sandbox.remove());

describe('dist/immich boots', () => {
  test('as documented: `docker compose up --detach --wait` ends with 0', () => {
    expect(failureOf(found.ended)).toBe('');
  });

  // Pulling and loading of real images takes as long as it takes.
  test.runIf(Object.keys(inject('standIns')).length > 0)('within 20 seconds, from nothing', () => {
    expect(found.ended.seconds).toBeLessThan(20);
  });

  test.each(['immich-db', 'immich-redis', 'immich-machine-learning', 'immich-server'])('%s is healthy', (service) => {
    expect(containerOf(found, service).State).toMatchObject({ Status: 'running', Health: { Status: 'healthy' } });
  });

  test('the exporter, whose image has nothing to probe with, runs', () => {
    expect(containerOf(found, 'immich-db-exporter')).toMatchObject({ RestartCount: 0, State: { Status: 'running' } });
  });

  test.each(['immich-init', 'immich-db-backup'])('%s ends with 0', (service) => {
    expect(containerOf(found, service).State).toMatchObject({ Status: 'exited', ExitCode: 0 });
  });

  test.each([
    { first: 'immich-init', next: 'immich-machine-learning' },
    { first: 'immich-init', next: 'immich-db-backup' },
    { first: 'immich-init', next: 'immich-server' },
    { first: 'immich-db-backup', next: 'immich-server' },
  ])('$first ends before $next starts', ({ first, next }) => {
    const [ended, started] = [containerOf(found, first).State.FinishedAt, containerOf(found, next).State.StartedAt];
    expect(Date.parse(ended)).toBeLessThanOrEqual(Date.parse(started));
  });

  // The script that stands in for that image prunes by itself: what the real one does with this is its own affair.
  test('the backup is told to compress, checksum and encrypt, to keep 48 hours, and to end', () => {
    const told = [
      'CONTAINER_ENABLE_SCHEDULING=FALSE',
      'DEFAULT_CHECKSUM=SHA1',
      'DEFAULT_CLEANUP_TIME=2880',
      'DEFAULT_COMPRESSION=ZSTD',
      'DEFAULT_ENCRYPT=TRUE',
      'MANUAL_RUN_FOREVER=FALSE',
      'MODE=MANUAL',
    ];
    const { Env } = containerOf(found, 'immich-db-backup').Config;
    expect(Env.filter((one) => told.includes(one)).toSorted()).toEqual(told);
  });

  test('without a volume that nobody named, of which each `down` would leave one', () => {
    const unnamed = [...found.containers].flatMap(([service, { Mounts }]) =>
      Mounts.filter(({ Type }) => Type === 'volume').map(({ Destination }) => `${service} ${Destination}`),
    );
    expect(unnamed).toEqual([]);
  });

  test('and leaves a whole dump, which the passphrase opens', async () => {
    const folder = join(found.sandbox.folder, 'backups/db-backup');
    const [dump = '', ...others] = readdirSync(folder).filter(
      (name) => name.endsWith('.gpg') && !name.startsWith('latest'),
    );
    expect(others).toEqual([]);
    expect(await decrypt(found.sandbox, dump)).toContain('PostgreSQL database dump complete');
  });
});

describe('as a stack that has booted', () => {
  configFile(booted);
  describe('privileges', () => privileges(booted));
  describe('secrets', () => secrets(booted));
  describe('networks', () => networks(booted));
  describe('mail', () => mail(booted));
});

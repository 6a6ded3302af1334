import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SANDBOX_PREFIX } from './harness/leftovers.ts';
import { give, prepend, runTests, set, type Mutation, type Results } from './harness/mutation.ts';

/** With these the stack still boots, so one boot shows all of them. */
const BOOTS: readonly Mutation[] = [
  {
    what: 'the database is published',
    change: set('immich-db', 'ports', ['127.0.0.1:55432:5432']),
    toldBy: /nothing is published on the host/,
  },
  {
    what: 'the server may write its root file system',
    change: set('immich-server', 'read_only', false),
    toldBy: /immich-server has a root file system that it cannot write/,
  },
  {
    what: 'Valkey may get new privileges',
    change: set('immich-redis', 'security_opt', undefined),
    toldBy: /immich-redis gets no new privileges/,
  },
  {
    what: 'Valkey keeps the capabilities that Docker gives',
    change: set('immich-redis', 'cap_drop', undefined),
    toldBy: /immich-redis has no capability/,
  },
  {
    what: 'the server may start as many processes as it likes',
    change: set('immich-server', 'pids_limit', undefined),
    toldBy: /immich-server is held to its memory and its number of processes/,
  },
  {
    what: 'the exporter works as root',
    change: set('immich-db-exporter', 'user', '0:0'),
    toldBy: /immich-db-exporter (?:works as|is in no group but)/,
  },
  {
    what: 'machine learning is not in the group of the GPU',
    change: set('immich-machine-learning', 'group_add', undefined),
    toldBy: /immich-machine-learning is in no group but/,
  },
  {
    what: 'machine learning knows the password of the database',
    change: give('immich-machine-learning', 'UNUSED', '${IMMICH_DB_PASSWORD}'),
    toldBy: /IMMICH_DB_PASSWORD is only in the environment of/,
  },
  {
    what: 'init shows a secret in a command line, word by word',
    change: prepend('immich-init', "sh -c 'sleep 1; :' $$IMMICH_OAUTH_CLIENT_SECRET\n"),
    toldBy: /no command line did while the stack was deployed/,
  },
  {
    what: 'a label shows a secret',
    change: set('immich-redis', 'labels', { note: '${IMMICH_REDIS_PASSWORD}' }),
    toldBy: /immich-redis shows no secret/,
  },
  {
    what: 'the exporter has another password than the database',
    change: give('immich-db-exporter', 'PGPASSWORD', 'another'),
    toldBy: /the exporter reads the database/,
  },
  {
    what: 'the exporter is in the frontend, too',
    change: set('immich-db-exporter', 'networks', ['immich-backend', 'immich-frontend']),
    toldBy: /immich-db-exporter is in the backend alone|from the frontend the server is reached/,
  },
  {
    what: 'the backend has a way out',
    change: ({ networks }) => delete networks['immich-backend']?.['internal'],
    toldBy: /immich-backend is cut off from the world/,
  },
  {
    what: 'the backup has no way to its mail server',
    change: set('immich-db-backup', 'networks', ['immich-backend']),
    toldBy: /a backup that fails|immich-mail-egress/,
  },
];

/** Each is seen by other tests: those of a file whose names hold a text. */
const SEEN_BY: readonly (Mutation & { readonly file: string; readonly name: string })[] = [
  {
    what: 'init may not give files to their owner',
    change: set('immich-init', 'cap_add', ['DAC_OVERRIDE']),
    file: 'boot',
    name: 'as documented',
    toldBy: /ends with 0/,
  },
  {
    what: 'the passphrase of dumps may be missing',
    change: give('immich-db-backup', 'DEFAULT_ENCRYPT_PASSPHRASE', '${DB_ENC_PASSPHRASE}'),
    file: 'failures',
    name: 'DB_ENC_PASSPHRASE. that is .missing',
    toldBy: /stops the deployment, which names it/,
  },
  {
    what: 'Valkey is healthy whatever it answers',
    change: set('immich-redis', 'healthcheck', { test: ['CMD', 'true'], interval: '1s' }),
    file: 'failures',
    name: 'unhealthy Valkey',
    toldBy: /unhealthy Valkey/,
  },
  {
    what: 'the database lies in its container',
    change: set('immich-db', 'volumes', []),
    file: 'kills',
    name: 'keep all rows',
    toldBy: /keep all rows/,
  },
];

test('each that leaves a stack booting is told by a test of its own, and no other test fails', async () => {
  const { failed, passed } = await runBroken(BOOTS, ['boot']);
  expect(untold(BOOTS, failed)).toEqual([]);
  expect(failed.filter((name) => !BOOTS.some(({ toldBy }) => toldBy.test(name)))).toEqual([]);
  expect(passed.length).toBeGreaterThan(failed.length);
});

test.each(SEEN_BY)('that $what is told', async ({ file, name, ...mutation }) => {
  const { failed } = await runBroken([mutation], [file, '--testNamePattern', name]);
  expect(untold([mutation], failed)).toEqual([]);
});

function runBroken(mutations: readonly Mutation[], args: readonly string[]): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), `${SANDBOX_PREFIX}mutation-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return runTests(folder, mutations, args);
}

function untold(mutations: readonly Mutation[], failed: readonly string[]): readonly string[] {
  return mutations.filter(({ toldBy }) => !failed.some((name) => toldBy.test(name))).map(({ what }) => what);
}

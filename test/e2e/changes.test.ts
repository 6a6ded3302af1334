import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { AppCopy } from './harness/app-copy.ts';
import { failureOf } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

let app: AppCopy;
let sandbox: Sandbox;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = new AppCopy();
  sandbox = new Sandbox({ standIns: inject('standIns'), stack: await app.synth() });
  expect(failureOf(await sandbox.up())).toBe('');
});
afterAll(async () => {
  app.remove();
  await sandbox.remove();
});
beforeEach(async () => {
  before = await ids();
});

async function ids(): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await sandbox.containers())].map(([service, { Id }]) => [service, Id]));
}

/** Deploys what the sandbox holds, and names the services that got other containers. */
async function recreated(): Promise<readonly string[]> {
  expect(failureOf(await sandbox.up())).toBe('');
  return [...(await ids())].filter(([service, id]) => before.get(service) !== id).map(([service]) => service);
}

async function deployApp(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  cpSync(await app.synth(changes), sandbox.folder, { recursive: true });
  return recreated();
}

/** What the synth has written into the sandbox, by the path of each file. */
function filesOf(): ReadonlyMap<string, string> {
  const names = readdirSync(sandbox.folder, { encoding: 'utf8', recursive: true });
  const files = names.filter(
    (name) => !/^(?:data|backups|\.env)(?:$|\/)/.test(name) && statSync(join(sandbox.folder, name)).isFile(),
  );
  return new Map(files.toSorted().map((name) => [name, readFileSync(join(sandbox.folder, name), 'utf8')]));
}

function changedSince(written: ReadonlyMap<string, string>): string {
  const changed = [...filesOf()].filter(([name, text]) => written.get(name) !== text);
  return changed.map(([name]) => name).join(' and ');
}

// Each starts from what the one before it has deployed.
describe('a deployment', () => {
  test('of the same synth recreates nothing', async () => {
    expect(await deployApp({})).toEqual([]);
  });

  test.each([
    {
      what: 'note',
      change: { 'Links that people share': 'The links that people share' },
      files: 'README.md',
    },
    {
      what: 'reason',
      change: { 'downloads of models': 'other models' },
      files: 'README.md and compose.yaml',
    },
    {
      what: 'comment on a service',
      change: { 'server.addDependency(backup': "server.comment(['image'], 'of us all');\nserver.addDependency(backup" },
      files: 'compose.yaml',
    },
    {
      what: 'purpose of a variable',
      change: { 'password of the database user immich': 'what opens the database' },
      files: '.env.example and README.md and compose.yaml and preflight.sh',
    },
  ])('of another $what changes $files, and recreates nothing', async ({ change, files }) => {
    const written = filesOf();
    expect(await deployApp(change)).toEqual([]);
    expect(changedSince(written)).toBe(files);
  });

  test.each([
    { what: 'schema', change: { 'configuration file': 'config file' }, files: 'config/immich.schema.json' },
    {
      what: 'comment on the settings',
      change: { 'What is not said here': 'What is missing' },
      files: 'config/immich.yaml',
    },
  ])('of another $what, by another version of the package, recreates nothing', async ({ change, files }) => {
    const written = filesOf();
    app.installAnother(change);
    expect(await deployApp({})).toEqual([]);
    expect(changedSince(written)).toBe(files);
  });

  test.each<{ what: string; changes: Readonly<Record<string, string>>; services: string }>([
    {
      what: 'setting of Immich',
      changes: { 'passwordLogin: { enabled: false }': 'passwordLogin: { enabled: true }' },
      services: 'immich-init and immich-server',
    },
    {
      what: 'entry on the dashboard',
      changes: { "group: 'Productivity'": "group: 'Photos'" },
      services: 'immich-server',
    },
    {
      what: 'path of the models',
      changes: { "path: './data/model-cache'": "path: './data/models'" },
      services: 'immich-init and immich-machine-learning',
    },
  ])('of another $what recreates $services alone', async ({ changes, services }) => {
    expect((await deployApp(changes)).join(' and ')).toBe(services);
  });

  test.each([
    { name: 'NOTIFICATIONS_EMAIL_TO', value: 'another@example.test', services: 'immich-db-backup' },
    { name: 'IMMICH_REDIS_PASSWORD', value: 'another', services: 'immich-redis and immich-server' },
    { name: 'DOMAINNAME', value: 'another.test', services: 'immich-init and immich-server' },
    { name: 'RENDER_GID', value: '44110', services: 'immich-machine-learning and immich-server' },
  ])('of another $name recreates $services alone', async ({ name, value, services }) => {
    sandbox.writeEnv({ ...sandbox.env, [name]: value });
    expect((await recreated()).join(' and ')).toBe(services);
  });

  test('of another client secret recreates init alone, and restarts the server, which reads it', async () => {
    const started = (await sandbox.container('immich-server')).State.StartedAt;
    sandbox.writeEnv({ ...sandbox.env, IMMICH_OAUTH_CLIENT_SECRET: 'another-secret' });
    expect(await recreated()).toEqual(['immich-init']);
    expect((await sandbox.container('immich-server')).State.StartedAt).not.toBe(started);
    expect(readFileSync(join(sandbox.folder, 'data/config/immich.yaml'), 'utf8')).toContain('another-secret');
  });
});

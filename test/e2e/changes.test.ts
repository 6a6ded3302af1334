import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { AppCopy } from './harness/app-copy.ts';
import { Sandbox } from './harness/sandbox.ts';

let app: AppCopy;
let sandbox: Sandbox;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = new AppCopy();
  sandbox = new Sandbox({ standIns: inject('standIns'), stack: await app.synth() });
  const { status, stderr } = await sandbox.up();
  if (status !== 0) throw new Error(stderr);
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
  expect(await sandbox.up()).toMatchObject({ status: 0 });
  return [...(await ids())].filter(([service, id]) => before.get(service) !== id).map(([service]) => service);
}

async function deployApp(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  cpSync(await app.synth(changes), sandbox.folder, { recursive: true });
  return recreated();
}

// Each starts from what the one before it has deployed.
describe('a deployment', () => {
  test('of the same synth recreates nothing', async () => {
    expect(await deployApp({})).toEqual([]);
  });

  test('of other comments and documentation recreates nothing', async () => {
    const readme = readFileSync(join(sandbox.folder, 'README.md'), 'utf8');
    const compose = readFileSync(join(sandbox.folder, 'compose.yaml'), 'utf8');
    const changes = { 'Links that people share': 'The links that people share', 'downloads of models': 'other models' };
    expect(await deployApp(changes)).toEqual([]);
    expect(readFileSync(join(sandbox.folder, 'README.md'), 'utf8')).not.toBe(readme);
    expect(readFileSync(join(sandbox.folder, 'compose.yaml'), 'utf8')).not.toBe(compose);
  });

  test('of another schema recreates nothing', async () => {
    appendFileSync(join(sandbox.folder, 'config/immich.schema.json'), '\n');
    expect(await recreated()).toEqual([]);
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

import { appendFileSync, chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { AWKWARD } from './harness/awkward.ts';
import { checkOften, edit, type WrittenService } from './harness/edit.ts';
import { docker, LABEL } from './harness/engine.ts';
import { mountReadOnly } from './harness/mounts.ts';
import { failureOf, until, type Ended } from './harness/run.ts';
import { Sandbox, type SandboxOptions } from './harness/sandbox.ts';

const SECRETS = Object.values(AWKWARD).filter((value) => /[^\w.:/@-]/.test(value));

/** What was said: by Docker Compose, and by the services that explain it. */
async function said(sandbox: Sandbox, { stdout, stderr }: Ended, services: readonly string[] = []): Promise<string> {
  const logs = await Promise.all(services.map((service) => sandbox.logs(service)));
  return [stdout, stderr, ...logs].join('\n');
}

function expectNoValue(text: string): void {
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
}

function fresh(options: Omit<SandboxOptions, 'standIns'> = {}): Sandbox {
  const sandbox = new Sandbox({ standIns: inject('standIns'), ...options });
  onTestFinished(() => sandbox.remove());
  checkOften(sandbox, ['immich-db']);
  return sandbox;
}

describe('before anything starts', () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = new Sandbox({ standIns: inject('standIns') });
  });
  afterAll(() => sandbox.remove());

  const variables = Object.keys(AWKWARD);
  test.each([
    ...variables.map((name) => ({ name, how: 'missing', value: undefined })),
    ...variables.map((name) => ({ name, how: 'empty', value: '' })),
  ])('$name that is $how stops the deployment, which names it', async ({ name, value }) => {
    sandbox.writeEnv({ ...AWKWARD, [name]: value });
    const ended = await sandbox.up();
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toContain(`required variable ${name} is missing a value: `);
    expectNoValue(await said(sandbox, ended));
    expect((await docker(['ps', '--all', '--quiet', '--filter', `label=${LABEL}`])).stdout).toBe('');
  });
});

describe('while init prepares', () => {
  test.each([
    { what: 'without a variable', line: `theme: { customCss: "\${NO_SUCH_NAME}" }`, says: 'NO_SUCH_NAME' },
    { what: 'out of quotes', line: `user: { deleteDelay: \${DOMAINNAME} }`, says: 'DOMAINNAME outside double quotes' },
    { what: 'that does not end', line: `theme: { customCss: "\${DOMAINNAME" }`, says: 'begin no placeholder' },
  ])('a placeholder $what stops the deployment, and nothing is rendered', async ({ line, says }) => {
    const sandbox = fresh();
    appendFileSync(join(sandbox.folder, 'config/immich.yaml'), `${line}\n`);
    const ended = await sandbox.up();
    const text = await said(sandbox, ended, ['immich-init']);
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toContain('immich-init');
    expect(text).toContain(says);
    expectNoValue(text);
    expect(existsSync(join(sandbox.folder, 'data/config/immich.yaml'))).toBe(false);
    expect((await sandbox.container('immich-server')).State.Status).toBe('created');
  });

  test.each<{ how: string; close: (sandbox: Sandbox) => void }>([
    { how: 'to init', close: (sandbox) => edit(sandbox, 'immich-init', readOnly('/prepare/media')) },
    { how: 'on the host', close: (sandbox) => mountReadOnly(sandbox.media) },
  ])('media that are mounted read-only $how stop the deployment', async ({ close }) => {
    const sandbox = fresh();
    close(sandbox);
    const ended = await sandbox.up();
    const text = await said(sandbox, ended, ['immich-init']);
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toContain('immich-init');
    expect(text).toMatch(/could not give all of \/prepare\/media to 3106:3202\n {2}mount it without :ro/);
    expect((await sandbox.container('immich-server')).State.Status).toBe('created');
  });

  test.each([
    { what: 'are missing', says: 'does not exist', make: () => {} },
    { what: 'are a file', says: '/prepare/media is not a directory', make: (path: string) => writeFileSync(path, '') },
  ])('media that $what stop the deployment', async ({ says, make }) => {
    const sandbox = fresh();
    rmSync(sandbox.media, { recursive: true });
    make(sandbox.media);
    const ended = await sandbox.up();
    expect(ended.status).not.toBe(0);
    const logs = says.startsWith('/') ? ['immich-init'] : [];
    expect(await said(sandbox, ended, logs)).toContain(says);
  });

  test('a GPU that is asked for and not there stops the deployment, which names it', async () => {
    const sandbox = fresh({ hasDevices: true });
    const ended = await sandbox.up();
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toContain('/dev/dri');
    expect((await sandbox.container('immich-server')).State.Status).toBe('created');
  });
});

describe('a stack that ran', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = new Sandbox({ standIns: inject('standIns') });
    checkOften(sandbox, ['immich-db', 'immich-redis', 'immich-server']);
    expect(failureOf(await sandbox.up())).toBe('');
  });
  afterAll(() => sandbox.remove());

  test.each<{ what: string; says: string; change: (written: WrittenService) => void }>([
    { what: 'crashes again and again', says: 'it is broken', change: crashing },
    { what: 'has a wrong password of Valkey', says: 'WRONGPASS', change: variable('REDIS_PASSWORD') },
    {
      what: 'has another password of Postgres',
      says: 'password authentication failed',
      change: variable('DB_PASSWORD'),
    },
    { what: 'finds its media read-only', says: 'Read-only file system', change: readOnly('/usr/src/app/upload') },
  ])('whose server $what is not deployed, and the server says why', async ({ says, change }) => {
    onTestFinished(edit(sandbox, 'immich-server', change));
    await expectServerFails(says);
  });

  test('whose media folder the server may not write to is not deployed, and the server says why', async () => {
    rmSync(join(sandbox.media, 'profile'), { recursive: true });
    chmodSync(sandbox.media, 0o550);
    onTestFinished(() => chmodSync(sandbox.media, 0o770));
    await docker(['rm', '--force', 'immich-server']);
    await expectServerFails('Permission denied');
  });

  test('whose media are on a read-only mount of the host is not deployed, and the server says why', async () => {
    onTestFinished(mountReadOnly(sandbox.media));
    await docker(['rm', '--force', 'immich-server']);
    await expectServerFails('Read-only file system');
  });

  test('is not deployed with a new password that the database does not know yet', async () => {
    onTestFinished(() => sandbox.writeEnv(AWKWARD));
    sandbox.writeEnv({ ...AWKWARD, IMMICH_DB_PASSWORD: 'another' });
    await expectServerFails('password authentication failed');
  });

  test('is deployed with a new password that the database was told as README.md says', async () => {
    const tell = async (password: string) => {
      const psql = ['psql', '-U', 'immich', '-d', 'immich', '-c', '\\password'];
      return (await sandbox.exec('immich-db', psql, `${password}\n${password}\n`)).status;
    };
    onTestFinished(async () => {
      await tell(AWKWARD['IMMICH_DB_PASSWORD'] ?? '');
      sandbox.writeEnv(AWKWARD);
    });
    expect(await tell('another')).toBe(0);
    sandbox.writeEnv({ ...AWKWARD, IMMICH_DB_PASSWORD: 'another' });
    expect(failureOf(await sandbox.up())).toBe('');
  });

  test('is deployed again once all of that is mended', async () => {
    expect(failureOf(await sandbox.up())).toBe('');
  });

  test('has an unhealthy Valkey when that wants another password than the stack knows', async () => {
    const password = ['config', 'set', 'requirepass', 'another'];
    expect((await sandbox.exec('immich-redis', ['valkey-cli', ...password])).stdout.trim()).toBe('OK');
    const health = await until(
      'an unhealthy Valkey',
      async () => {
        const { Health } = (await sandbox.container('immich-redis')).State;
        return Health?.Status === 'unhealthy' ? Health : undefined;
      },
      15,
    );
    const text = health.Log.map(({ Output }) => Output).join('\n');
    expect(text).toMatch(/NOAUTH|WRONGPASS/);
    expectNoValue(text);
  });

  async function expectServerFails(says: string): Promise<void> {
    const ended = await sandbox.up();
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toMatch(/immich-server (?:is unhealthy|exited)|"immich-db-backup" didn't complete/);
    const text = await until(`"${says}" in what the server says`, async () => {
      const words = await said(sandbox, ended, ['immich-server']);
      return words.includes(says) ? words : undefined;
    });
    expectNoValue(text);
  }
});

function crashing(server: WrittenService): void {
  server.entrypoint = ['sh', '-c', 'echo it is broken >&2; exit 3'];
}

function variable(name: string): (written: WrittenService) => void {
  return ({ environment = {} }) => {
    environment[name] = 'another';
  };
}

function readOnly(path: string): (written: WrittenService) => void {
  return ({ volumes = [] }) => {
    for (const volume of volumes) if (volume.target === path) volume.read_only = true;
  };
}

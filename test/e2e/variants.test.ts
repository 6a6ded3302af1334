import { chownSync, chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ACCELERATION } from '../../lib/immich/acceleration.ts';
import { TRANSCODING } from '../../lib/immich/transcoding.ts';
import { AppCopy } from './harness/app-copy.ts';
import { AWKWARD } from './harness/awkward.ts';
import { output } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

const GROUPS = { 'const hostGroups = {': "const hostGroups = { video: '44'," };
const IMAGE = 'ghcr.io/immich-app/immich-machine-learning:v3.2.2';

describe('Docker Compose accepts', () => {
  test.each(Object.keys(TRANSCODING))('transcoding with %s', async (name) => {
    await expectAccepted({ ...GROUPS, "transcoding: 'quicksync'": `transcoding: '${name}'` });
  });

  test.each(Object.entries(ACCELERATION))('machine learning with %s', async (name, { imageSuffix }) => {
    await expectAccepted({
      ...GROUPS,
      "acceleration: 'openvino'": `acceleration: '${name}'`,
      'image: images.machineLearning': `image: '${IMAGE}${imageSuffix}@sha256:${'0'.repeat(64)}'`,
    });
  });

  async function expectAccepted(changes: Readonly<Record<string, string>>): Promise<void> {
    const app = new AppCopy();
    try {
      const sandbox = new Sandbox({ standIns: inject('standIns'), stack: await app.synth(changes) });
      const ended = await sandbox.compose(['config', '--quiet']);
      await sandbox.remove();
      expect(ended).toMatchObject({ status: 0, stdout: '', stderr: '' });
    } finally {
      app.remove();
    }
  }
});

describe('with a GPU of the group render', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = new Sandbox({ standIns: inject('standIns'), hasDevices: true });
    const folder = join(sandbox.host, 'dev/dri');
    mkdirSync(folder, { recursive: true });
    const gpu = join(folder, 'renderD128');
    // Numbers of /dev/null, as there may be no driver of GPUs here.
    await output('mknod', [gpu, 'c', '1', '3']);
    chownSync(gpu, 0, Number(AWKWARD['RENDER_GID']));
    chmodSync(gpu, 0o660);
  });
  afterAll(async () => {
    rmSync(join(sandbox.host, 'dev'), { recursive: true, force: true });
    await sandbox.remove();
  });

  test('the stack starts', async () => {
    expect(await sandbox.up()).toMatchObject({ status: 0 });
  });

  test.each(['immich-server', 'immich-machine-learning'])('%s opens it', async (service) => {
    const script = ': <>/dev/dri/renderD128';
    expect(await sandbox.exec(service, ['sh', '-c', script])).toMatchObject({ status: 0, stderr: '' });
  });

  test('a server without that group does not', async () => {
    sandbox.writeEnv({ ...AWKWARD, RENDER_GID: '44110' });
    await sandbox.up(['immich-server']);
    const { stderr } = await sandbox.exec('immich-server', ['sh', '-c', ': <>/dev/dri/renderD128']);
    expect(stderr).toContain('Permission denied');
  });
});

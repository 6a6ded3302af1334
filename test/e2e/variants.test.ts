import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ACCELERATION, type Acceleration } from '../../lib/immich/acceleration.ts';
import { TRANSCODING, type Transcoding } from '../../lib/immich/transcoding.ts';
import { AppCopy } from './harness/app-copy.ts';
import { AWKWARD } from './harness/awkward.ts';
import { edit } from './harness/edit.ts';
import { addHardware, NODES, type Node } from './harness/hardware.ts';
import { failureOf, type Ended } from './harness/run.ts';
import { Sandbox } from './harness/sandbox.ts';

const SERVER = 'immich-server';
const LEARNING = 'immich-machine-learning';
const IMAGE = 'ghcr.io/immich-app/immich-machine-learning:v3.2.2';
const VIDEO = 44144;
const RENDER_NODE = '/dev/dri/renderD128';
const GPU = ['/dev/dri/card0', RENDER_NODE] as const;
const ROCKCHIP = ['/dev/dma_heap/system', '/dev/mpp_service', '/dev/rga'] as const;

/** What a service gets from its hardware, as seen from within. */
interface Given {
  /** Nodes that its user opens. */
  readonly opens?: readonly Node[];
  /** Nodes that are there and closed to it: of a directory it gets all, but not the groups of all. */
  readonly closed?: readonly Node[];
  /** Files of drivers, which hold their own path. */
  readonly reads?: readonly string[];
  readonly seesKernelFiles?: true;
}

/** A variant of a service whose hardware is asked of a driver of the engine: with which capabilities. */
interface Asked {
  readonly asks: readonly string[];
}

const TRANSCODES = {
  cpu: {},
  nvenc: { asks: ['gpu', 'compute', 'video'] },
  quicksync: { opens: [RENDER_NODE], closed: ['/dev/dri/card0'] },
  vaapi: { opens: [RENDER_NODE], closed: ['/dev/dri/card0'] },
  'vaapi-wsl': { opens: [...GPU, '/dev/dxg'], reads: ['/usr/lib/wsl/lib/libdxcore.so'] },
  rkmpp: { opens: [...GPU, ...ROCKCHIP], seesKernelFiles: true },
} as const satisfies Record<Transcoding, Given | Asked>;

const LEARNS = {
  cpu: {},
  cuda: { asks: ['gpu'] },
  rocm: { opens: [...GPU, '/dev/kfd'] },
  openvino: { opens: [RENDER_NODE], closed: ['/dev/dri/card0'] },
  'openvino-wsl': { opens: ['/dev/dxg'], reads: ['/usr/lib/wsl/lib/libdxcore.so'] },
  armnn: { opens: ['/dev/mali0'], reads: ['/lib/firmware/mali_csffw.bin', '/usr/lib/libmali.so'] },
  rknn: { opens: [RENDER_NODE], closed: ['/dev/dri/card0'], seesKernelFiles: true },
} as const satisfies Record<Acceleration, Given | Asked>;

/** Synthesizes the app with other hardware, and gives what becomes of the folder of its stack. */
async function synthesized<T>(changes: Readonly<Record<string, string>>, use: (stack: string) => T): Promise<T> {
  const app = new AppCopy();
  try {
    return await use(
      await app.synth({ 'const hostGroups = {': `const hostGroups = { video: '${VIDEO}',`, ...changes }),
    );
  } finally {
    app.remove();
  }
}

const transcodingWith = (name: Transcoding) => ({ "transcoding: 'quicksync'": `transcoding: '${name}'` });

const learningWith = (name: Acceleration) => ({
  "acceleration: 'openvino'": `acceleration: '${name}'`,
  'image: images.machineLearning': `image: '${IMAGE}${ACCELERATION[name].imageSuffix}@sha256:${'0'.repeat(64)}'`,
});

describe('on a host with every kind of hardware', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = new Sandbox({ standIns: inject('standIns'), hasDevices: true });
    await addHardware(sandbox.host, { render: Number(AWKWARD['RENDER_GID']), video: VIDEO });
  });
  afterAll(() => sandbox.remove());

  test('the stack starts', async () => {
    expect(failureOf(await sandbox.up())).toBe('');
  });

  test.each([SERVER, LEARNING])('%s opens the GPU', async (service) => {
    expect(await nodesIn(service)).toEqual({ opens: [RENDER_NODE], closed: ['/dev/dri/card0'] });
  });

  test('a server that is not in the group of the GPU does not', async () => {
    sandbox.writeEnv({ ...AWKWARD, RENDER_GID: '44110' });
    expect(failureOf(await sandbox.up(['--no-deps', SERVER]))).toBe('');
    sandbox.writeEnv(AWKWARD);
    expect(await nodesIn(SERVER)).toEqual({ opens: [], closed: GPU });
  });

  describe.each(variantsOf(TRANSCODES))('transcoding with $name', ({ name, given }) => {
    const { accel } = TRANSCODING[name];
    let ended: Ended;
    beforeAll(async () => {
      ended = await deploy(transcodingWith(name), SERVER, ['immich-init']);
    });

    test(...startsWith(SERVER, given, () => ended));

    test(`goes with the setting ${accel}`, () => {
      const rendered = readFileSync(join(sandbox.folder, 'data/config/immich.yaml'), 'utf8');
      const { ffmpeg } = load(rendered) as { ffmpeg?: { accel: string } };
      expect(ffmpeg?.accel ?? 'disabled').toBe(accel);
    });
  });

  // Their real images are gigabytes each, and nothing here pins them.
  const hasStandIns = Object.keys(inject('standIns')).length > 0;
  describe.runIf(hasStandIns).each(variantsOf(LEARNS))('machine learning with $name', ({ name, given }) => {
    let ended: Ended;
    beforeAll(async () => {
      ended = await deploy(learningWith(name), LEARNING);
    });

    test(...startsWith(LEARNING, given, () => ended));
  });

  /** Deploys a service of the changed stack, and of what it depends on no more than is said. */
  async function deploy(
    changes: Readonly<Record<string, string>>,
    service: string,
    others: readonly string[] = [],
  ): Promise<Ended> {
    await synthesized(changes, (stack) => cpSync(stack, sandbox.folder, { recursive: true }));
    expect(await sandbox.compose(['config', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    edit(sandbox, service, ({ healthcheck = {} }) => {
      healthcheck['interval'] = '1s';
    });
    return sandbox.up(['--no-deps', ...others, service]);
  }

  function startsWith(service: string, given: Given | Asked, ended: () => Ended): [string, () => Promise<void>] {
    if ('asks' in given) return ['asks the engine for it', () => expectAsked(service, given.asks, ended())];
    return ['starts, and its user uses what is given', () => expectGiven(service, given, ended())];
  }

  /** No engine has that driver without the hardware: so it refuses, in its own words. */
  async function expectAsked(
    service: string,
    capabilities: readonly string[],
    { status, stderr }: Ended,
  ): Promise<void> {
    const { HostConfig, State } = await sandbox.container(service);
    expect(HostConfig.DeviceRequests).toMatchObject([{ Driver: 'nvidia', Count: 1, Capabilities: [capabilities] }]);
    if (status === 0) return;
    const asked = `could not select device driver "nvidia" with capabilities: [[${capabilities.join(' ')}]]`;
    expect(stderr).toContain(asked);
    expect(State.Status).toBe('created');
  }

  async function expectGiven(service: string, given: Given, ended: Ended): Promise<void> {
    const { opens = [], closed = [], reads = [], seesKernelFiles = false } = given;
    expect(failureOf(ended)).toBe('');
    expect(await nodesIn(service)).toEqual({ opens: opens.toSorted(), closed });
    const read = await Promise.all(reads.map((file) => sandbox.exec(service, ['cat', file])));
    expect(read.map(({ stdout }) => stdout)).toEqual(reads);
    const { Pid } = (await sandbox.container(service)).State;
    expect(readFileSync(`/proc/${Pid}/mountinfo`, 'utf8').includes(' /proc/sys ')).toBe(!seesKernelFiles);
  }

  /** Which nodes a service has: those that its user opens for writing, and the others. */
  async function nodesIn(service: string): Promise<Required<Pick<Given, 'opens' | 'closed'>>> {
    const script =
      'for node do [ ! -e "$node" ] || { (: >"$node") 2>/dev/null && echo "$node" || echo "-$node"; }; done';
    const { stdout } = await sandbox.exec(service, ['sh', '-c', script, 'sh', ...Object.keys(NODES).toSorted()]);
    const nodes = stdout.split('\n').filter(Boolean);
    const closed = nodes.filter((node) => node.startsWith('-')).map((node) => node.slice(1));
    return { opens: nodes.filter((node) => !node.startsWith('-')) as Node[], closed: closed as Node[] };
  }
});

function variantsOf<Name extends string>(table: Readonly<Record<Name, Given | Asked>>) {
  return (Object.keys(table) as Name[]).map((name) => ({ name, given: table[name] }));
}

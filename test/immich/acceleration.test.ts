import type { ImageReference } from 'cdk-compose/homelab';
import { ACCELERATION, MachineLearning, type Acceleration } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { expect, test } from 'vitest';
import { artifactsOf, composeVerdict, noDockerCompose } from '../support/docker-compose.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { titled } from '../support/titled.ts';
import { told } from '../support/told.ts';
import { hostGroups, modelsOf, partsOf } from './parts.ts';

function accelerated(acceleration: Acceleration, tag = `v3.2.2${ACCELERATION[acceleration].imageSuffix}`): Template {
  return templateOf((stack) => {
    const { identity, backend, init } = partsOf(stack);
    const cache = modelsOf(stack);
    const image: ImageReference = pinned(`ghcr.io/immich-app/immich-machine-learning:${tag}`);
    new MachineLearning(stack, 'ml', { image, identity, cache, init, networks: [backend], acceleration, hostGroups });
  });
}

// What the hardware adds: the mounts after the cache, and all of the rest.
function needs(acceleration: Acceleration): string {
  const template = accelerated(acceleration);
  const [cache = '', ...mounts] = serviceText(template, 'ml', 'volumes').split(/\n(?=  #)/);
  expect(cache).toContain('target: /cache');
  return [
    serviceText(template, 'ml', 'group_add', 'devices', 'device_cgroup_rules', 'security_opt', 'deploy'),
    ...mounts,
  ].join('\n');
}

test('cpu needs nothing', () => {
  expect(needs('cpu')).toMatchInlineSnapshot(`
    "security_opt:
      - no-new-privileges=true"
  `);
});

test('cuda asks for a GPU of NVIDIA', () => {
  expect(needs('cuda')).toMatchInlineSnapshot(`
    "security_opt:
      - no-new-privileges=true
    deploy:
      resources:
        reservations:
          devices:
            - driver: nvidia
              count: 1
              capabilities:
                - gpu"
  `);
});

test('rocm has the GPU, the compute interface, and both groups', () => {
  expect(needs('rocm')).toMatchInlineSnapshot(`
    "group_add:
      # group render of the host, which owns the devices
      - \${RENDER_GID:?id of the group render}
      # group video of the host, which owns the devices
      - \${VIDEO_GID:?id of the group video}
    devices:
      # the nodes of the GPU
      - /dev/dri:/dev/dri
      # the compute interface of AMD
      - /dev/kfd:/dev/kfd
    security_opt:
      - no-new-privileges=true"
  `);
});

test('openvino has the GPU alone, and neither the USB bus nor a rule for it', () => {
  expect(needs('openvino')).toMatchInlineSnapshot(`
    "group_add:
      # group render of the host, which owns the devices
      - \${RENDER_GID:?id of the group render}
    devices:
      # the nodes of the GPU
      - /dev/dri:/dev/dri
    security_opt:
      - no-new-privileges=true"
  `);
});

test('openvino-wsl has the GPU of Windows and its driver', () => {
  expect(needs('openvino-wsl')).toMatchInlineSnapshot(`
    "devices:
      # the GPU of Windows
      - /dev/dxg:/dev/dxg
    security_opt:
      - no-new-privileges=true
      # the GPU driver of Windows
      - type: bind
        source: /usr/lib/wsl
        target: /usr/lib/wsl
        read_only: true
        bind:
          create_host_path: false"
  `);
});

test('armnn has the GPU of ARM, its driver and its firmware', () => {
  expect(needs('armnn')).toMatchInlineSnapshot(`
    "group_add:
      # group video of the host, which owns the devices
      - \${VIDEO_GID:?id of the group video}
    devices:
      # the GPU of ARM
      - /dev/mali0:/dev/mali0
    security_opt:
      - no-new-privileges=true
      # the firmware of the GPU
      - type: bind
        source: /lib/firmware/mali_csffw.bin
        target: /lib/firmware/mali_csffw.bin
        read_only: true
        bind:
          create_host_path: false
      # the driver of the GPU
      - type: bind
        source: /usr/lib/libmali.so
        target: /usr/lib/libmali.so
        read_only: true
        bind:
          create_host_path: false"
  `);
});

test('rknn has the GPU nodes, and says why it weakens the sandbox', () => {
  expect(needs('rknn')).toMatchInlineSnapshot(`
    "group_add:
      # group render of the host, which owns the devices
      - \${RENDER_GID:?id of the group render}
    devices:
      # the nodes of the GPU
      - /dev/dri:/dev/dri
    security_opt:
      - no-new-privileges=true
      # the driver of Rockchip reads files below /proc and /sys that are hidden otherwise
      - systempaths=unconfined
      # the driver of Rockchip does what the profile of AppArmor forbids
      - apparmor=unconfined"
  `);
});

test.each([
  ['cpu', 'v3.2.2'],
  ['cuda', 'v3.2.2-cuda'],
  ['rocm', 'v3.2.2-rocm'],
  ['openvino', 'v3.2.2-openvino'],
  ['openvino-wsl', 'v3.2.2-openvino'],
  ['armnn', 'v3.2.2-armnn'],
  ['rknn', 'v3.2.2-rknn'],
] as const)('%s is found faultless with the image %s', (acceleration, tag) => {
  expect(told(accelerated(acceleration, tag))).toEqual([]);
});

const variants = Object.keys(ACCELERATION) as Acceleration[];

test.skipIf(noDockerCompose !== undefined).each(variants)(
  titled('%s is accepted by Docker Compose', noDockerCompose),
  (acceleration) => {
    const template = accelerated(acceleration);
    const variables = { DB_PASSWORD: 'a', REDIS_PASSWORD: 'b', RENDER_GID: '107', VIDEO_GID: '44' };
    expect(composeVerdict(artifactsOf(template), variables)).toEqual({ status: 0, stderr: '' });
  },
);

test.each([
  ['openvino', 'v3.2.2', 'ends with `-openvino`', 'v3.2.2-openvino'],
  ['openvino-wsl', 'v3.2.2-cuda', 'ends with `-openvino`', 'v3.2.2-openvino'],
  ['cpu', 'v3.2.2-rknn', 'is the version alone', 'v3.2.2'],
] as const)('%s does not go with the image %s', (acceleration, tag, wanted, right) => {
  expect(told(accelerated(acceleration, tag))).toEqual([
    `error ML-IMAGE services.ml.image: \`${acceleration}\` needs an image whose tag ${wanted}, not \`${tag}\`; take the tag \`${right}\`, or another \`acceleration\``,
  ]);
});

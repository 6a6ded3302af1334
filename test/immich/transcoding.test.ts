import { ImmichConfig, ImmichServer, TRANSCODING } from 'cdk-compose/immich';
import type { ImmichServerProps, ImmichSettings, Transcoding } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { artifactsOf, composeVerdict, noDockerCompose } from '../support/docker-compose.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { titled } from '../support/titled.ts';
import { told } from '../support/told.ts';
import { hostGroups, partsOf } from './parts.ts';

const NO_MODELS: ImmichSettings = { machineLearning: { enabled: false } };
const VARIABLES = { DB_PASSWORD: 'a', REDIS_PASSWORD: 'b', RENDER_GID: '107', VIDEO_GID: '44' };

function server(more: Partial<ImmichServerProps>, settings: ImmichSettings = {}): Template {
  return templateOf((stack) => {
    const { init, frontend, backend, ...parts } = partsOf(stack);
    const config = new ImmichConfig(stack, 'settings', {
      init,
      identity: parts.identity,
      settings: { ...NO_MODELS, ...settings },
    });
    const image = pinned('ghcr.io/immich-app/immich-server:v3.2.2');
    new ImmichServer(stack, 'server', { ...parts, image, config, networks: [frontend, backend], ...more });
  });
}

// What the hardware adds: the mounts after photos and settings, and all of the rest.
function needs(transcoding: Transcoding): string {
  const template = server({ transcoding, hostGroups });
  const [, ...mounts] = serviceText(template, 'server', 'volumes').split(/\n(?=  #)/);
  const driver = serviceText(template, 'server', 'environment').match(/LIBVA.*/g) ?? [];
  return [serviceText(template, 'server', 'group_add', 'devices', 'security_opt', 'deploy'), ...mounts, ...driver].join(
    '\n',
  );
}

test('cpu needs nothing', () => {
  expect(needs('cpu')).toBe('security_opt:\n  - no-new-privileges=true');
});

test('nvenc asks for a GPU of NVIDIA that computes and codes videos', () => {
  expect(needs('nvenc')).toMatchInlineSnapshot(`
    "security_opt:
      - no-new-privileges=true
    deploy:
      resources:
        reservations:
          devices:
            - driver: nvidia
              count: 1
              capabilities:
                - gpu
                - compute
                - video"
  `);
});

test.each(['quicksync', 'vaapi'] as const)('%s has the GPU, and the group that owns it', (transcoding) => {
  expect(needs(transcoding)).toBe(
    [
      'group_add:',
      '  # group render of the host, which owns the devices',
      '  - ${RENDER_GID:?id of the group render}',
      'devices:',
      '  # the nodes of the GPU',
      '  - /dev/dri:/dev/dri',
      'security_opt:',
      '  - no-new-privileges=true',
    ].join('\n'),
  );
});

test('vaapi-wsl has the GPU of Windows, its driver and the name of that', () => {
  expect(needs('vaapi-wsl')).toMatchInlineSnapshot(`
    "group_add:
      # group render of the host, which owns the devices
      - \${RENDER_GID:?id of the group render}
      # group video of the host, which owns the devices
      - \${VIDEO_GID:?id of the group video}
    devices:
      # the nodes of the GPU
      - /dev/dri:/dev/dri
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
          create_host_path: false
    LIBVA_DRIVER_NAME: d3d12"
  `);
});

test('rkmpp has the nodes of Rockchip, and says why it weakens the sandbox', () => {
  expect(needs('rkmpp')).toMatchInlineSnapshot(`
    "group_add:
      # group render of the host, which owns the devices
      - \${RENDER_GID:?id of the group render}
      # group video of the host, which owns the devices
      - \${VIDEO_GID:?id of the group video}
    devices:
      # the scaler of Rockchip
      - /dev/rga:/dev/rga
      # the nodes of the GPU
      - /dev/dri:/dev/dri
      # memory that the codec shares
      - /dev/dma_heap:/dev/dma_heap
      # the codec of Rockchip
      - /dev/mpp_service:/dev/mpp_service
    security_opt:
      - no-new-privileges=true
      # the driver of Rockchip reads files below /proc and /sys that are hidden otherwise
      - systempaths=unconfined
      # the driver of Rockchip does what the profile of AppArmor forbids
      - apparmor=unconfined"
  `);
});

test.each([
  ['cpu', 'disabled'],
  ['nvenc', 'nvenc'],
  ['quicksync', 'qsv'],
  ['vaapi', 'vaapi'],
  ['vaapi-wsl', 'vaapi'],
  ['rkmpp', 'rkmpp'],
] as const)('%s is found faultless, and the settings say %s', (transcoding, accel) => {
  const template = server({ transcoding, hostGroups });
  expect(told(template)).toEqual([]);
  expect(parse(template.artifact('config/immich.yaml'))).toEqual({ ffmpeg: { accel }, ...NO_MODELS });
});

const variants = Object.keys(TRANSCODING) as Transcoding[];

test.skipIf(noDockerCompose !== undefined).each(variants)(
  titled('%s is accepted by Docker Compose', noDockerCompose),
  (transcoding) => {
    const verdict = composeVerdict(artifactsOf(server({ transcoding, hostGroups })), VARIABLES);
    expect(verdict).toEqual({ status: 0, stderr: '' });
  },
);

test('settings may say what fits the hardware, and nothing else', () => {
  const quicksync = { transcoding: 'quicksync', hostGroups } as const;
  expect(told(server(quicksync, { ffmpeg: { accel: 'qsv', crf: 20 } }))).toEqual([]);
  expect(told(server(quicksync, { ffmpeg: { accel: 'vaapi' } }))).toEqual([
    'error IMC-ACCEL ffmpeg.accel: `ffmpeg.accel` is `vaapi`, but the server transcodes with `quicksync`; leave it out, or write `qsv`',
  ]);
  expect(told(server({}, { ffmpeg: { accel: 'qsv' } }))).toEqual([
    "error IMC-ACCEL ffmpeg.accel: `ffmpeg.accel` is `qsv`, but `server` has no `/dev/dri`; give the server `transcoding: 'quicksync'`, or leave `ffmpeg.accel` out",
  ]);
});

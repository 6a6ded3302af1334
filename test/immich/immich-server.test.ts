import { Secret } from 'cdk-compose';
import type { ImageReference } from 'cdk-compose/homelab';
import { ImmichConfig, ImmichServer, MachineLearning } from 'cdk-compose/immich';
import type { ImmichServerProps, ImmichSettings, Transcoding } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { artifactsOf, composeVerdict, noDockerCompose } from '../support/docker-compose.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { titled } from '../support/titled.ts';
import { told } from '../support/told.ts';
import { hostGroups, modelsOf, partsOf } from './parts.ts';

const image = pinned('ghcr.io/immich-app/immich-server:v3.2.2');
const NO_MODELS: ImmichSettings = { machineLearning: { enabled: false } };
const VARIABLES = { DB_PASSWORD: 'a', REDIS_PASSWORD: 'b', RENDER_GID: '107', VIDEO_GID: '44' };

function server(more: Partial<ImmichServerProps> = {}, settings: ImmichSettings = NO_MODELS): Template {
  return templateOf((stack) => {
    const { init, frontend, backend, ...parts } = partsOf(stack);
    const config = new ImmichConfig(stack, 'settings', { init, identity: parts.identity, settings });
    new ImmichServer(stack, 'server', { ...parts, image, config, networks: [frontend, backend], ...more });
  });
}

test('knows its database, its cache and where its photos lie', () => {
  expect(serviceText(server(), 'server', 'environment', 'volumes')).toMatchInlineSnapshot(`
    "environment:
      DB_HOSTNAME: db
      DB_PORT: 5432
      DB_DATABASE_NAME: immich
      DB_USERNAME: immich
      REDIS_HOSTNAME: cache
      REDIS_PORT: 6379
      IMMICH_MEDIA_LOCATION: /usr/src/app/upload
      DB_PASSWORD: \${DB_PASSWORD:?password of the database}
      REDIS_PASSWORD: \${REDIS_PASSWORD:?password of Valkey}
      IMMICH_CONFIG_FILE: /config/immich.yaml
    volumes:
      - type: bind
        source: /mnt/photos
        target: /usr/src/app/upload
        bind:
          create_host_path: false
      - type: bind
        source: ./data/config
        target: /config
        read_only: true
        bind:
          create_host_path: true"
  `);
  expect(told(server())).toEqual([]);
});

test('waits for what it stands on, and starts again when its settings were rendered anew', () => {
  expect(serviceText(server(), 'server', 'depends_on')).toMatchInlineSnapshot(`
    "depends_on:
      db:
        condition: service_healthy
      cache:
        condition: service_healthy
      # a changed secret is written into the config file
      init:
        condition: service_completed_successfully
        restart: true"
  `);
});

test('runs as the owner of the photos without any privilege, and is asked whether it answers', () => {
  const attributes = ['restart', 'healthcheck', 'user', 'tmpfs', 'mem_limit', 'pids_limit', 'read_only', 'cap_drop'];
  expect(serviceText(server(), 'server', ...attributes, 'cap_add')).toMatchInlineSnapshot(`
    "restart: unless-stopped
    healthcheck:
      test:
        - CMD
        - curl
        - -fsS
        - -o
        - /dev/null
        - http://127.0.0.1:2283/api/server/ping
      interval: 5s
      timeout: 4s
      retries: 6
      start_period: 2m
    user: "3106:3202"
    tmpfs:
      # working files
      - /tmp:uid=3106,gid=3202
      # stays empty; the image asks for a volume here otherwise
      - /data:uid=3106,gid=3202
    mem_limit: \${MEM_LIMIT:-6g}
    pids_limit: 200
    read_only: true
    cap_drop:
      - ALL"
  `);
});

test.each([
  { media: '/usr/src/app/upload', tmpfs: ['/tmp:uid=3106,gid=3202', '/data:uid=3106,gid=3202'] },
  { media: '/data', tmpfs: ['/tmp:uid=3106,gid=3202'] },
] as const)('leaves no volume behind with its media at $media', ({ media, tmpfs }) => {
  const text = serviceText(server({ mediaLocation: media }), 'server', 'tmpfs');
  expect([...text.matchAll(/^ +- (.+)$/gm)].map(([, entry]) => entry)).toEqual(tmpfs);
});

test('keeps photos where it is told to', () => {
  const text = serviceText(server({ mediaLocation: '/data' }), 'server', 'environment', 'volumes');
  expect(text).toContain('IMMICH_MEDIA_LOCATION: /data\n');
  expect(text).toContain('    source: /mnt/photos\n    target: /data\n');
});

test('can do without a config file; then it must be told to wait for what prepares its photos', () => {
  const build = (waits: boolean) =>
    templateOf((stack) => {
      const { init, frontend, backend, ...parts } = partsOf(stack);
      const own = new ImmichServer(stack, 'server', { ...parts, image, networks: [frontend, backend] });
      if (waits) own.addDependency(init);
    });
  expect(told(build(true))).toEqual([]);
  expect(serviceText(build(true), 'server', 'environment')).not.toContain('IMMICH_CONFIG_FILE');
  expect(told(build(false))).toEqual([
    'error PATH-UNPREPARED services.server.volumes[0]: `server` mounts `/mnt/photos` without waiting for `init`, which gives it to 3106:3202; let `server` depend on `init`',
  ]);
});

test('takes its passwords as files', () => {
  const template = templateOf((stack) => {
    const file = (id: string) => new Secret(stack, id, { file: `/etc/secrets/${id}` });
    const passwords = { database: file('database-password'), cache: file('cache-password') };
    const { init, frontend, backend, ...parts } = partsOf(stack, passwords);
    new ImmichServer(stack, 'server', { ...parts, image, networks: [frontend, backend] }).addDependency(init);
  });
  const lines = serviceText(template, 'server', 'environment', 'secrets').split('\n');
  expect(lines.filter((line) => /PASSWORD|^secrets|^  - /.test(line))).toEqual([
    '  DB_PASSWORD_FILE: /run/secrets/database-password',
    '  REDIS_PASSWORD_FILE: /run/secrets/cache-password',
    'secrets:',
    '  - database-password',
    '  - cache-password',
  ]);
  expect(told(template)).toEqual([]);
});

describe('API and background jobs apart', () => {
  const jobsOn = (transcoding: Transcoding) => ({ workers: 'microservices', transcoding, hostGroups }) as const;

  function split(jobs: Partial<ImmichServerProps>, api: Partial<ImmichServerProps> = {}): Template {
    return templateOf((stack) => {
      const { init, frontend, backend, ...parts } = partsOf(stack);
      const config = new ImmichConfig(stack, 'settings', { init, identity: parts.identity, settings: NO_MODELS });
      const both = { ...parts, image, config };
      new ImmichServer(stack, 'api', { ...both, workers: 'api', networks: [frontend, backend], ...api });
      new ImmichServer(stack, 'jobs', { ...both, networks: [backend], ...jobs });
    });
  }

  test('both have the photos, the settings and the same variables; each says which workers it runs', () => {
    const template = split(jobsOn('quicksync'));
    const [api, jobs] = ['api', 'jobs'].map((name) => serviceText(template, name, 'environment', 'volumes'));
    expect(api).toContain('IMMICH_WORKERS_INCLUDE: api\n');
    expect(jobs).toContain('IMMICH_WORKERS_EXCLUDE: api\n');
    expect(api?.replace('IMMICH_WORKERS_INCLUDE', 'IMMICH_WORKERS_EXCLUDE')).toBe(jobs);
    for (const name of ['api', 'jobs']) {
      expect(serviceText(template, name, 'depends_on')).toContain(
        'init:\n    condition: service_completed_successfully\n    restart: true',
      );
      expect(serviceText(template, name, 'labels')).toMatch(/config\.sha256=[0-9a-f]{64}$/);
    }
    expect(told(template)).toEqual([]);
  });

  test('the devices are those of the jobs, and the settings follow them', () => {
    const template = split(jobsOn('quicksync'));
    expect(serviceText(template, 'api', 'devices', 'group_add')).toBe('');
    expect(serviceText(template, 'jobs', 'devices')).toContain('/dev/dri:/dev/dri');
    expect(serviceText(template, 'jobs', 'group_add')).toContain('${RENDER_GID:?id of the group render}');
    expect(template.artifact('config/immich.yaml')).toContain('accel: qsv');
  });

  test('only the API is asked whether it answers; the image knows how to ask the other', () => {
    const template = split(jobsOn('cpu'));
    expect(serviceText(template, 'api', 'healthcheck')).toContain('/api/server/ping');
    expect(serviceText(template, 'jobs', 'healthcheck')).toBe('');
  });

  test('the README says everything once', () => {
    const readme = split(jobsOn('cpu')).artifact('README.md');
    expect(readme.match(/Immich migrates its database/g)).toHaveLength(1);
    expect(readme).toContain('| `api` | The server: web interface and API. |');
    expect(readme).toContain("| `jobs` | The server's background jobs: thumbnails, metadata, transcoding. |");
  });

  test.skipIf(noDockerCompose !== undefined)(titled('Docker Compose accepts them', noDockerCompose), () => {
    expect(composeVerdict(artifactsOf(split(jobsOn('vaapi-wsl'))), VARIABLES)).toEqual({ status: 0, stderr: '' });
  });

  test('servers that share settings share the way of transcoding', () => {
    expect(told(split({ workers: 'all', transcoding: 'cpu' }, jobsOn('quicksync')))).toContain(
      'error IMC-ACCEL ffmpeg.accel: two servers share these settings, but one needs `qsv` for `ffmpeg.accel`, the other `disabled`; let them transcode with the same hardware',
    );
  });

  test('servers are of one version', () => {
    const older: ImageReference = pinned('ghcr.io/immich-app/immich-server:v3.2.1');
    expect(told(split({ ...jobsOn('cpu'), image: older }))).toEqual([
      'error IMMICH-VERSIONS services.jobs.image: `api` is version 3.2.2, `jobs` is 3.2.1; servers and machine learning must be of one version',
    ]);
  });
});

describe('machine learning', () => {
  function withMachineLearning(serverTag: string, tag: string): Template {
    return templateOf((stack) => {
      const { init, frontend, backend, ...parts } = partsOf(stack);
      new MachineLearning(stack, 'ml', {
        image: pinned(`ghcr.io/immich-app/immich-machine-learning:${tag}`),
        identity: parts.identity,
        cache: modelsOf(stack),
        init,
        networks: [backend],
      });
      const own: ImageReference = pinned(`ghcr.io/immich-app/immich-server:${serverTag}`);
      new ImmichServer(stack, 'server', { ...parts, image: own, networks: [frontend, backend] }).addDependency(init);
    });
  }

  test.each(['v3.2.2', '3.2.2'])('of the same version goes with it: %s', (tag) => {
    expect(told(withMachineLearning('v3.2.2', tag))).toEqual([]);
  });

  test.each([
    ['v3.2.2', 'v3.2.1', '3.2.2', '3.2.1'],
    ['v3.2.2', 'v3', '3.2.2', 'unknown'],
    ['3.2.2', '3.1.0', '3.2.2', '3.1.0'],
    ['release', 'v3.2.2', 'unknown', '3.2.2'],
  ])('of another version does not: %s and %s', (serverTag, tag, version, theirs) => {
    expect(told(withMachineLearning(serverTag, tag))).toEqual([
      `error IMMICH-VERSIONS services.ml.image: \`server\` is version ${version}, \`ml\` is ${theirs}; servers and machine learning must be of one version`,
    ]);
  });

  test('on another host is a URL in the settings, and no service', () => {
    const template = server({}, { machineLearning: { urls: ['http://gpu.lan:3003', 'http://spare.lan:3003'] } });
    expect(told(template)).toEqual([]);
    expect(Object.keys(template.model.document.services).toSorted()).toEqual(['cache', 'db', 'init', 'server']);
    expect(parse(template.artifact('config/immich.yaml'))).toMatchObject({
      machineLearning: { urls: ['http://gpu.lan:3003', 'http://spare.lan:3003'] },
    });
  });
});

test('a malformed image is told with everything else', () => {
  const broken: ImageReference = 'ghcr.io/immich-app/immich-server:v3.2.2@sha256:nonsense';
  expect(told(server({ image: broken }))).toEqual([
    expect.stringContaining('error IMAGE-REFERENCE services.server.image: '),
  ]);
});

test('the API alone does not transcode', () => {
  const found = server({ workers: 'api', transcoding: 'quicksync', hostGroups }).diagnostics;
  expect(found.map(({ code, hint }) => [code, hint])).toEqual([
    ['HW-UNUSED', "give `transcoding` and `hostGroups` to the server with `workers: 'microservices'`"],
  ]);
});

test('without a config file it waits for whatever prepares its media', () => {
  const build = (waits: boolean) =>
    templateOf((stack) => {
      const { init, frontend, backend, ...parts } = partsOf(stack);
      new ImmichServer(stack, 'server', { ...parts, image, networks: [frontend, backend], ...(waits && { init }) });
    });
  expect(told(build(true))).toEqual([]);
  expect(build(false).diagnostics.map(({ code }) => code)).toEqual(['PATH-UNPREPARED']);
});

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NAMES, networks, ofEach, read, service, services, topLevel } from './immich-stack.ts';

test('there are seven containers, each of the name of its service', () => {
  expect(Object.keys(services)).toEqual(NAMES);
  expect(ofEach(({ container_name }) => container_name)).toEqual(Object.fromEntries(NAMES.map((name) => [name, name])));
  expect(topLevel).toEqual(['services', 'networks']);
});

describe('init', () => {
  const init = service('immich-init');

  test('is a one-shot of root with two capabilities, no network and a read-only root', () => {
    expect(init).toMatchObject({
      restart: 'no',
      user: '0:0',
      network_mode: 'none',
      read_only: true,
      cap_drop: ['ALL'],
      cap_add: ['CHOWN', 'DAC_OVERRIDE'],
    });
  });

  test('prepares every path of run time with an owner, never ./config and never the database', () => {
    const prepared = (init.volumes ?? []).filter(({ target }) => target.startsWith('/prepare/'));
    expect(prepared.map(({ source: from }) => from)).toEqual([
      '/mnt/archive-pool/private/photos/immich',
      './data/model-cache',
      './backups/db-backup',
      './data/config',
    ]);
    const [, , script = ''] = init.command ?? [];
    const targets = [...script.matchAll(/3106:3202 (?:-|0\d{3}) (\S+)/g)].map(([, target]) => target);
    expect(targets).toEqual(prepared.map(({ target }) => target));
  });

  test('is called through sh, so that no x bit matters, and ends with the first failure', () => {
    const [shell, options, script = ''] = init.command ?? [];
    expect([shell, options]).toEqual(['sh', '-euc']);
    const programs = script
      .replaceAll('\\\n', '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(programs).toEqual(['sh /config/prepare.sh', 'sh /config/render.sh']);
  });

  test('restarts the server when a secret has changed, and nothing else', () => {
    const restarted = NAMES.filter((name) =>
      Object.values(service(name).depends_on ?? {}).some(({ restart }) => restart),
    );
    expect(restarted).toEqual(['immich-server']);
    expect(service('immich-server').depends_on?.['immich-init']).toEqual({
      condition: 'service_completed_successfully',
      restart: true,
    });
  });
});

test('the config file is rendered to a directory of its own, which the server mounts read-only', () => {
  const [, , script = ''] = service('immich-init').command ?? [];
  expect(script).toContain(
    'sh /config/render.sh /config/immich.yaml /prepare/settings-rendered/immich.yaml 3106:3202\n',
  );
  expect(read('config/render.sh')).toContain('render_mode=0440');
  expect(service('immich-server').volumes?.[1]).toMatchObject({
    source: './data/config',
    target: '/config',
    read_only: true,
  });
  expect(service('immich-server').environment).toMatchObject({ IMMICH_CONFIG_FILE: '/config/immich.yaml' });
});

describe('host paths', () => {
  const mounts = Object.values(services).flatMap(({ volumes = [] }) => volumes);

  test('are mounted in the long form; what must exist is never created', () => {
    expect(mounts.map(({ type }) => type)).toEqual(mounts.map(() => 'bind'));
    const created = new Set(mounts.map(({ source: from, bind }) => `${from} ${bind.create_host_path}`));
    expect([...created].toSorted()).toEqual([
      './backups/db-backup true',
      './config false',
      './data/config true',
      './data/db true',
      './data/model-cache true',
      '/mnt/archive-pool/private/photos/immich false',
    ]);
  });

  test('that are in git are mounted read-only', () => {
    const committed = mounts.filter(({ source: from }) => from.startsWith('./config'));
    expect(committed.map(({ read_only }) => read_only)).toEqual(committed.map(() => true));
  });
});

test('what mounts artifacts has their hash as a literal label, and nothing else has', () => {
  const hashes = ofEach(({ labels = [] }) => labels.filter((label) => label.startsWith('config.sha256=')));
  expect(Object.keys(hashes).filter((name) => hashes[name]?.length === 1)).toEqual(['immich-init', 'immich-server']);
  for (const label of Object.values(hashes).flat()) expect(label).toMatch(/^config\.sha256=[0-9a-f]{64}$/);
});

test('media lies where it is documented, and Immich is told so', () => {
  expect(service('immich-server').volumes?.[0]).toMatchObject({ target: '/usr/src/app/upload' });
  expect(service('immich-server').environment).toMatchObject({ IMMICH_MEDIA_LOCATION: '/usr/src/app/upload' });
});

test('the database is hardened, is asked for an answer over TCP every five seconds, and has checksums', () => {
  expect(service('immich-db')).toMatchObject({
    volumes: [{ source: './data/db', target: '/var/lib/postgresql' }],
    shm_size: '128m',
    environment: { POSTGRES_INITDB_ARGS: '--data-checksums' },
    healthcheck: {
      test: ['CMD', 'psql', '-h', '127.0.0.1', '-U', 'immich', '-d', 'immich', '-wqc', 'SELECT 1'],
      interval: '5s',
    },
    read_only: true,
    tmpfs: ['/tmp', '/run', '/etc/postgresql'],
  });
});

test('Valkey keeps nothing and is nobody special', () => {
  const { command = [], user, tmpfs, volumes } = service('immich-redis');
  expect(command[2]).toContain("exec valkey-server /tmp/valkey.conf --save '' --appendonly no\n");
  expect({ user, tmpfs, volumes }).toEqual({
    user: '999:1000',
    tmpfs: ['/data:uid=999,gid=1000', '/tmp:uid=999,gid=1000'],
    volumes: undefined,
  });
});

test('machine learning has a way out of its own, only the nodes of the GPU, and directories in memory that it can write', () => {
  const ml = service('immich-machine-learning');
  expect(ml).toMatchObject({
    user: '3106:3202',
    networks: ['immich-backend', 'immich-ml-egress'],
    devices: ['/dev/dri:/dev/dri'],
    tmpfs: ['/tmp:uid=3106,gid=3202', '/run:uid=3106,gid=3202'],
  });
  expect(Object.keys(ml)).not.toContain('device_cgroup_rules');
  expect(ml.image).toContain(':v3.2.2-openvino@sha256:');
});

test('the exporter is told address, user and password apart, and no health check spoils `up --wait`', () => {
  const { environment, healthcheck, command } = service('immich-db-exporter');
  expect(environment).toEqual({
    DATA_SOURCE_URI: 'immich-db:5432/immich?sslmode=disable',
    DATA_SOURCE_USER: 'immich',
    PGPASSWORD: '${IMMICH_DB_PASSWORD:?password of the database user immich}',
    TZ: '${TZ:-Europe/Amsterdam}',
  });
  expect({ healthcheck, command }).toEqual({ healthcheck: undefined, command: undefined });
});

describe('the backup', () => {
  const backup = service('immich-db-backup');

  test('has the documented settings, and the ids of who owns the backups', () => {
    expect(backup.environment).toMatchObject({
      MODE: 'MANUAL',
      MANUAL_RUN_FOREVER: 'FALSE',
      USER_DBBACKUP: 3106,
      GROUP_DBBACKUP: 3202,
      DB01_TYPE: 'pgsql',
      DB01_HOST: 'immich-db',
      DB01_NAME: 'immich',
      DEFAULT_COMPRESSION: 'ZSTD',
      DEFAULT_CHECKSUM: 'SHA1',
      DEFAULT_CLEANUP_TIME: 2880,
      DEFAULT_ENCRYPT: 'TRUE',
      ENABLE_NOTIFICATIONS: 'TRUE',
    });
    expect(backup.volumes).toMatchObject([{ source: './backups/db-backup', target: '/backup' }]);
  });

  test('has a way out for its mail', () => {
    expect(backup.networks).toEqual(['immich-backend', 'immich-mail-egress']);
    expect(networks['immich-mail-egress']).not.toHaveProperty('internal');
  });

  test('is waited for by the server, which starts even when it fails', () => {
    expect(service('immich-server').depends_on?.['immich-db-backup']).toEqual({
      condition: 'service_completed_successfully',
      required: false,
    });
  });

  test('the README says what runs it each night', () => {
    expect(read('README.md')).toContain('Nothing in this stack starts it\neach night.');
  });
});

test('devices come with the group of the host that owns them, and the settings follow the hardware', () => {
  for (const name of ['immich-server', 'immich-machine-learning']) {
    expect(service(name).devices).toEqual(['/dev/dri:/dev/dri']);
    expect(service(name).group_add).toEqual([expect.stringMatching(/^\$\{RENDER_GID:\?group id of the GPU.*\}$/)]);
  }
  expect(NAMES.filter((name) => service(name).devices !== undefined)).toEqual([
    'immich-machine-learning',
    'immich-server',
  ]);
  expect(parse(read('config/immich.yaml'))).toMatchObject({ ffmpeg: { accel: 'qsv' } });
});

test('what runs on starts again after a reboot, one-shots do not, and nothing is left to Swarm', () => {
  expect(ofEach(({ restart }) => restart)).toEqual({
    'immich-init': 'no',
    'immich-db': 'unless-stopped',
    'immich-redis': 'unless-stopped',
    'immich-db-backup': 'no',
    'immich-db-exporter': 'unless-stopped',
    'immich-machine-learning': 'unless-stopped',
    'immich-server': 'unless-stopped',
  });
  expect(NAMES.filter((name) => 'deploy' in service(name))).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeVerdict, noDockerCompose } from '../support/docker-compose.ts';
import { titled } from '../support/titled.ts';

// What is committed is what is deployed, so it is judged as a file: no tree is built here.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/immich');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const source = read('compose.yaml');

interface Bind {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly bind: { readonly create_host_path: boolean };
}

interface Service {
  readonly container_name: string;
  readonly image: string;
  readonly restart: string;
  readonly user: string;
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string; restart?: boolean; required?: boolean }>>;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string };
  readonly group_add?: readonly string[];
  readonly devices?: readonly string[];
  readonly volumes?: readonly Bind[];
  readonly tmpfs?: readonly string[];
  readonly networks?: readonly string[];
  readonly labels?: readonly string[];
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly [attribute: string]: unknown;
}

const { services, networks, ...others } = parse(source) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, object>>;
};
const NAMES = [
  'immich-init',
  'immich-db',
  'immich-redis',
  'immich-db-backup',
  'immich-db-exporter',
  'immich-machine-learning',
  'immich-server',
];

function service(name: string): Service {
  const found = services[name];
  if (found === undefined) throw new Error(`there is no service ${name}`);
  return found;
}

/** Something of each service, by name. */
function ofEach<T>(look: (each: Service) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(services).map(([name, each]) => [name, look(each)]));
}

function variablesIn(value: unknown): readonly string[] {
  const found = JSON.stringify(value ?? null)
    .replaceAll('$$', '')
    .matchAll(/\$\{(\w+)/g);
  return [...new Set([...found].map(([, name = '']) => name))];
}

const SECRETS = [
  'IMMICH_OAUTH_CLIENT_SECRET',
  'IMMICH_DB_PASSWORD',
  'IMMICH_REDIS_PASSWORD',
  'DB_ENC_PASSPHRASE',
  'NOTIFICATIONS_EMAIL_PASSWORD',
];

test('there are seven containers, each of the name of its service', () => {
  expect(Object.keys(services)).toEqual(NAMES);
  expect(ofEach(({ container_name }) => container_name)).toEqual(Object.fromEntries(NAMES.map((name) => [name, name])));
  expect(others).toEqual({});
});

describe('secrets', () => {
  test('no service reads a file of variables', () => {
    expect(NAMES.filter((name) => 'env_file' in service(name))).toEqual([]);
  });

  test('each container gets the variables that it uses, and no other', () => {
    expect(ofEach(({ environment }) => variablesIn(environment))).toEqual({
      'immich-init': ['IMMICH_OAUTH_CLIENT_ID', 'IMMICH_OAUTH_CLIENT_SECRET', 'IMMICH_OAUTH_ISSUER_URL', 'DOMAINNAME'],
      'immich-db': ['IMMICH_DB_PASSWORD', 'TZ'],
      'immich-redis': ['IMMICH_REDIS_PASSWORD', 'TZ'],
      'immich-db-backup': [
        'NOTIFICATIONS_EMAIL_FROM',
        'NOTIFICATIONS_EMAIL_TO',
        'NOTIFICATIONS_EMAIL_HOST',
        'NOTIFICATIONS_EMAIL_PORT',
        'NOTIFICATIONS_EMAIL_DOMAIN',
        'NOTIFICATIONS_EMAIL_USERNAME',
        'IMMICH_DB_PASSWORD',
        'DB_ENC_PASSPHRASE',
        'NOTIFICATIONS_EMAIL_PASSWORD',
        'TZ',
      ],
      'immich-db-exporter': ['IMMICH_DB_PASSWORD', 'TZ'],
      'immich-machine-learning': ['TZ'],
      'immich-server': ['IMMICH_DB_PASSWORD', 'IMMICH_REDIS_PASSWORD', 'TZ'],
    });
  });

  test('a secret stands in the environment and nowhere else', () => {
    const elsewhere = ofEach((each) =>
      variablesIn({ ...each, environment: undefined }).filter((name) => SECRETS.includes(name)),
    );
    expect(Object.values(elsewhere).flat()).toEqual([]);
    expect(
      variablesIn(services)
        .filter((name) => SECRETS.includes(name))
        .toSorted(),
    ).toEqual(SECRETS.toSorted());
  });

  test('Valkey reads its password without it standing in the arguments, which are a list', () => {
    const { command = [], environment } = service('immich-redis');
    expect(command.slice(0, 2)).toEqual(['sh', '-euc']);
    expect(command[2]).toContain('printf %s "$$REDISCLI_AUTH"');
    expect(environment).toMatchObject({ REDISCLI_AUTH: '${IMMICH_REDIS_PASSWORD:?password of Valkey}' });
    for (const name of NAMES) expect(['undefined', 'object']).toContain(typeof service(name).command);
  });

  test('Valkey is asked with its password from the environment, and a refused login counts', () => {
    expect(service('immich-redis').healthcheck?.test).toEqual(['CMD', 'valkey-cli', '-e', 'ping']);
  });
});

describe('variables', () => {
  // Everything that Compose interpolates, as it is spelled.
  const spelled = [...source.replaceAll('$$', '').matchAll(/\$(?:\{[^}]*\}|\w*)/g)].map(([spelling]) => spelling);

  test('every one refuses a blank and says what it is, or has a default', () => {
    expect(spelled.filter((each) => !/^\$\{[A-Z][A-Z0-9_]*(?::\?[^}]+|:-[^}]+)\}$/.test(each))).toEqual([]);
  });

  test('the time zone and the memory limits have defaults, all others are required', () => {
    const optional = spelled.filter((each) => each.includes(':-'));
    expect([...new Set(optional)].toSorted()).toEqual([
      '${BACKUP_MEM_LIMIT:-1g}',
      '${DB_EXPORTER_MEM_LIMIT:-64m}',
      '${DB_MEM_LIMIT:-2g}',
      '${MEM_LIMIT:-6g}',
      '${ML_MEM_LIMIT:-4g}',
      '${REDIS_MEM_LIMIT:-1g}',
      '${TZ:-Europe/Amsterdam}',
    ]);
  });

  test('.env.example names every one, with its purpose', () => {
    const example = read('.env.example');
    const named = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual([...variablesIn([services, networks])].toSorted());
    for (const name of SECRETS) expect(example).toMatch(new RegExp(`^# .+ \\(secret\\)\n${name}=$`, 'm'));
  });

  test.skipIf(noDockerCompose !== undefined)(
    titled('Docker Compose takes them, and names the first that is missing', noDockerCompose),
    () => {
      const artifacts = { 'compose.yaml': source };
      const filled = read('.env.example')
        .replaceAll(/^([A-Z]\w*)=$/gm, "$1='v'")
        .replace("RENDER_GID='v'", 'RENDER_GID=107');
      expect(composeVerdict({ ...artifacts, '.env': filled }, {})).toEqual({ status: 0, stderr: '' });
      const { status, stderr } = composeVerdict(artifacts, {});
      expect(status).not.toBe(0);
      expect(stderr).toMatch(/required variable \w+ is missing a value: \w/);
    },
  );
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

test('the database is hardened, is asked over TCP every five seconds, and has checksums', () => {
  expect(service('immich-db')).toMatchObject({
    volumes: [{ source: './data/db', target: '/var/lib/postgresql' }],
    shm_size: '128m',
    environment: { POSTGRES_INITDB_ARGS: '--data-checksums' },
    healthcheck: {
      test: ['CMD', 'pg_isready', '-h', '127.0.0.1', '-U', 'immich', '-d', 'immich'],
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
    networks: ['immich-backend', 'immich-egress'],
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
    expect(backup.networks).toEqual(['immich-backend', 'immich-egress']);
    expect(networks['immich-egress']).not.toHaveProperty('internal');
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
    expect(service(name).group_add).toEqual([expect.stringMatching(/^\$\{RENDER_GID:\?.*group render.*\}$/)]);
  }
  expect(NAMES.filter((name) => service(name).devices !== undefined)).toEqual([
    'immich-machine-learning',
    'immich-server',
  ]);
  expect(parse(read('config/immich.yaml'))).toMatchObject({ ffmpeg: { accel: 'qsv' } });
});

describe('labels', () => {
  const labels = service('immich-server').labels ?? [];
  const of = (prefix: string): readonly string[] =>
    labels
      .filter((label) => label.startsWith(prefix))
      .map((label) => label.slice(prefix.length).replace(/:\?[^}]*/, ''));

  test('are lists, and of nobody but the server and init', () => {
    expect(ofEach((each) => Array.isArray(each.labels))).toMatchObject({ 'immich-init': true, 'immich-server': true });
    expect(NAMES.filter((name) => service(name).labels !== undefined)).toEqual(['immich-init', 'immich-server']);
  });

  test('route `photos` through the forward-auth chain', () => {
    expect(of('traefik.http.routers.immich-rtr.')).toEqual([
      'rule=Host(`photos.${DOMAINNAME}`)',
      'entrypoints=https',
      'middlewares=chain-auth-immich@file',
      'service=immich',
    ]);
  });

  test('route `photos-mobile` without it, to the API alone and at one entry point', () => {
    expect(of('traefik.http.routers.immich-mobile-rtr.')).toEqual([
      'rule=Host(`photos-mobile.${DOMAINNAME}`) && (PathPrefix(`/api`) || PathPrefix(`/.well-known/immich`))',
      'entrypoints=https',
      'middlewares=chain-no-auth-immich@file',
      'service=immich',
    ]);
  });

  test('route the monitoring', () => {
    expect(of('traefik.http.routers.immich-monitor.')).toEqual([
      'rule=Host(`photos.${DOMAINNAME}`)',
      'entrypoints=monitoring',
      'middlewares=chain-no-auth@file',
      'service=immich',
    ]);
  });

  test('name the network and the port', () => {
    expect(labels.filter((label) => /^traefik\.(?:enable|docker|http\.services)/.test(label))).toEqual([
      'traefik.enable=true',
      'traefik.docker.network=immich-frontend',
      'traefik.http.services.immich.loadbalancer.server.port=2283',
    ]);
  });

  test('are a tile of Homepage and an endpoint of Gatus', () => {
    expect(of('homepage.')).toEqual([
      'group=Productivity',
      'name=Immich',
      'icon=sh-immich',
      'href=https://photos.${DOMAINNAME}',
      'description=Photo library',
    ]);
    expect(of('gatus.')).toEqual([
      'url=http://172.30.100.6:8444/api/server/ping',
      'headers.Host=photos.${DOMAINNAME}',
      'conditions=["[STATUS] == 200","[RESPONSE_TIME] < 1000"]',
      'alerts=[{"type":"email"},{"type":"custom"}]',
    ]);
  });
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

describe('privileges', () => {
  test('all capabilities are dropped, and those that are needed come back one by one, each with its reason', () => {
    expect(ofEach(({ cap_drop }) => cap_drop)).toEqual(ofEach(() => ['ALL']));
    expect(ofEach(({ cap_add }) => cap_add)).toEqual({
      'immich-init': ['CHOWN', 'DAC_OVERRIDE'],
      'immich-db': ['CHOWN', 'DAC_READ_SEARCH', 'SETGID', 'SETUID'],
      'immich-redis': undefined,
      'immich-db-backup': ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
      'immich-db-exporter': undefined,
      'immich-machine-learning': undefined,
      'immich-server': undefined,
    });
    const added = Object.values(services).flatMap(({ cap_add = [] }) => cap_add);
    expect(source.match(/^ {6}# .+\n {6}- (?:CHOWN|DAC_\w+|SET[GU]ID)$/gm)).toHaveLength(added.length);
  });

  test('every root is read-only but that of the backup, which says why', () => {
    expect(ofEach((each) => each['read_only'])).toEqual({ ...ofEach(() => true), 'immich-db-backup': false });
    expect(source).toMatch(/# .+\n {4}read_only: false\n/);
  });

  test('nobody gains any, and memory and processes are limited', () => {
    expect(ofEach((each) => each['security_opt'])).toEqual(ofEach(() => ['no-new-privileges=true']));
    expect(NAMES.filter((name) => service(name)['mem_limit'] === undefined)).toEqual([]);
    expect(NAMES.filter((name) => typeof service(name)['pids_limit'] !== 'number')).toEqual([]);
  });

  test('only what changes its user itself starts as root, and says so', () => {
    const asRoot = NAMES.filter((name) => service(name).user === '0:0');
    expect(asRoot).toEqual(['immich-init', 'immich-db', 'immich-db-backup']);
    expect(source.match(/# .+\n {4}user: "0:0"\n/g)).toHaveLength(asRoot.length);
  });
});

test('networks have names of their own; the backend has no way out, and only the server faces Traefik', () => {
  expect(networks).toEqual({
    'immich-frontend': { name: 'immich-frontend', driver: 'bridge' },
    'immich-backend': { name: 'immich-backend', driver: 'bridge', internal: true },
    'immich-egress': { name: 'immich-egress', driver: 'bridge' },
  });
  expect(ofEach((each) => each.networks)).toEqual({
    'immich-init': undefined,
    'immich-db': ['immich-backend'],
    'immich-redis': ['immich-backend'],
    'immich-db-backup': ['immich-backend', 'immich-egress'],
    'immich-db-exporter': ['immich-backend'],
    'immich-machine-learning': ['immich-backend', 'immich-egress'],
    'immich-server': ['immich-frontend', 'immich-backend'],
  });
  expect(NAMES.filter((name) => 'ports' in service(name))).toEqual([]);
});

describe('the form of the file', () => {
  const lines = source.split('\n');

  test('begins with ---, says where it comes from, and ends with a newline', () => {
    expect(lines[0]).toBe('---');
    expect(lines[1]).toContain('apps/immich/main.ts');
    expect(source).toMatch(/[^\n]\n$/);
    expect(source).not.toMatch(/[\t\r]| $/m);
  });

  test('is in block style, without anchors, aliases, tags and folding', () => {
    expect(lines.filter((line) => /^\s*(?:- |[\w.-]+: )+[{[&*!>]/.test(line))).toEqual([]);
  });

  test('has each image plain on one line with version and digest, and no other line that looks like one', () => {
    const images = lines.filter((line) => line.includes('image:'));
    expect(images).toHaveLength(NAMES.length);
    for (const line of images) {
      expect(line).toMatch(/^ {4}image: [a-z0-9.]+\.[a-z]+\/[a-z0-9./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
    }
  });

  test('has no name of its own, so that the folder names the project', () => {
    expect(source).not.toMatch(/^name:/m);
  });
});

test('the artifacts have names without blanks, and are those of the manifest', () => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/^(?:data|backups)\/|^\.env$/.test(path))
    .toSorted();
  const manifest = JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8')) as {
    readonly stacks: { readonly immich: { readonly files: Readonly<Record<string, string>> } };
  };
  expect(Object.keys(manifest.stacks.immich.files).toSorted()).toEqual(found);
  expect(found).toEqual(
    [
      '.env.example',
      'README.md',
      'compose.yaml',
      'config/immich.yaml',
      'config/prepare.sh',
      'config/render.sh',
    ].toSorted(),
  );
  for (const path of found) expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
});

const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const noCheckout = tracked.status === 0 ? undefined : 'needs a git checkout';

test.skipIf(noCheckout !== undefined)(
  titled('no other file of the repository has a name that is deployed', noCheckout),
  () => {
    const named = /^(?:docker-)?compose\.ya?ml$/;
    const found = tracked.stdout.split('\n').filter((path) => named.test(basename(path)));
    expect(found).toEqual(['dist/immich/compose.yaml']);
  },
);

import { spawnSync } from 'node:child_process';
import { Config, env, Network, Secret, Service, text, type ComposeStack } from 'cdk-compose';
import { HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import { templateOf } from '../../support/template-of.ts';
import { titled } from '../../support/titled.ts';

const image = 'docker.io/library/busybox:1.37.0';
const noShellcheck = spawnSync('shellcheck', ['--version']).status === 0 ? undefined : 'needs shellcheck';

function scriptOf(build: (stack: ComposeStack) => void): string {
  return templateOf(build).artifact('preflight.sh');
}

/** The calls at the end, below the functions. */
function callsOf(script: string): string {
  return script.slice(script.indexOf('\n# Docker\n') + 1);
}

function everything(stack: ComposeStack): void {
  const owner = new Identity({ user: 'svc-wiki', uid: 3150, group: 'wiki', gid: 3151 });
  const pages = { path: '/mnt/tank/wiki pages', purpose: 'pages', pool: 'tank', freeSpace: '20g' } as const;
  const volumes = [
    new HostPath(stack, 'pages', { ...pages, owner }).mount('/pages'),
    new HostPath(stack, 'cache', { path: './data/cache', purpose: 'cache', owner, mode: '0750' }).mount('/cache'),
    { type: 'bind', source: '/usr/lib/driver.so', target: '/d', readOnly: true, bind: { createHostPath: false } },
    {
      type: 'bind',
      source: text`${env.required('EXTRA', "somebody's files")}/x`,
      target: '/x',
      bind: { createHostPath: false },
    },
  ] as const;
  const init = new InitContainer(stack, 'wiki-init', { image });
  new Service(stack, 'wiki', {
    image,
    volumes,
    dependsOn: [init],
    user: owner.uidGid,
    groupAdd: [env.required('RENDER_GID', 'group of the GPU')],
    devices: [{ source: '/dev/dri' }],
    networks: [new Network(stack, 'proxy', { name: 'proxy-frontend', external: true })],
    ports: [
      { target: 80, published: 8080, hostIp: '127.0.0.1' },
      { target: 53, published: 53, protocol: 'udp' },
      { target: 90, published: '9000-9010' },
    ],
    environment: { TZ: env.optional('TZ', 'UTC', 'time zone') },
    secrets: [
      new Secret(stack, 'key', { file: './data/key' }),
      new Secret(stack, 'token', { environment: 'WIKI_TOKEN' }),
    ],
    configs: [new Config(stack, 'conf', { file: './config/prepare.sh' })],
  });
}

test('asks for what the stack wants of its host, a call for each check', () => {
  expect(callsOf(scriptOf(everything))).toMatchInlineSnapshot(`
    "# Docker
    engine 20.10
    compose 2.1.1
    folder
    image_space \\
      docker.io/library/busybox:1.37.0

    # Settings
    env_file
    variables \\
      RENDER_GID 'group of the GPU' \\
      EXTRA 'somebody'\\''s files' \\
      WIKI_TOKEN 'the secret token'
    configuration

    # Accounts
    group wiki 3151
    user svc-wiki 3150 wiki 3151

    # Directories and files
    directory '/mnt/tank/wiki pages'
    on_pool '/mnt/tank/wiki pages' tank
    owner '/mnt/tank/wiki pages' 3150:3151 wiki-init
    writable '/mnt/tank/wiki pages'
    space '/mnt/tank/wiki pages' 20480
    directory ./data/cache or-created
    owner ./data/cache 3150:3151 wiki-init
    mode ./data/cache 0750 wiki-init
    writable ./data/cache
    space ./data/cache 1024
    present ./config
    present /usr/lib/driver.so
    unnamed '\${EXTRA}/x'
    present ./data/key
    present ./config/prepare.sh

    # Devices
    device /dev/dri wiki
    device_group /dev/dri RENDER_GID

    # Names of containers
    container_names \\
      wiki-init wiki-init

    # What others create
    external network proxy-frontend

    # Ports
    port tcp 8080 8080 0100007F wiki
    port udp 53 53 '' wiki
    port tcp 9000 9010 '' wiki

    printf '%s ok, %s failed, %s not known\\n' "$passed" "$failed" "$unknown"
    [ "$failed" -eq 0 ]
    "
  `);
});

test('has functions only for what it asks', () => {
  const script = scriptOf((stack) => void new Service(stack, 'web', { image }));
  expect([...script.matchAll(/^(\w+)\(\)/gm)].map(([, name]) => name)).toEqual([
    'stop',
    'ok',
    'fail',
    'unsure',
    'at_least',
    'engine',
    'compose',
    'folder',
    'space',
    'image_space',
    'configuration',
  ]);
  expect(callsOf(script)).toMatchInlineSnapshot(`
    "# Docker
    engine 20.10
    compose 2.1.1
    folder
    image_space \\
      docker.io/library/busybox:1.37.0

    # Settings
    configuration

    printf '%s ok, %s failed, %s not known\\n' "$passed" "$failed" "$unknown"
    [ "$failed" -eq 0 ]
    "
  `);
});

test('says where it comes from, and has no default of a variable in it', () => {
  const script = scriptOf((stack) => {
    const environment = { A: env.optional('TZ', 'hush-8Q~d', 'time zone') };
    new Service(stack, 'web', { image, environment });
  });
  expect(script).toContain('# Generated from test/support/template-of.ts by cdk-compose');
  expect(script).not.toContain('hush');
});

test('a text that only .env knows is named by its variables', () => {
  const name = text`${env.required('PREFIX', 'prefix')}-lan`;
  const script = scriptOf((stack) => {
    const networks = [new Network(stack, 'lan', { name, external: true })];
    new Service(stack, 'web', { image, networks });
  });
  expect(script).toContain("unsure 'the network ${PREFIX}-lan' 'its name is in .env, so see for yourself");
});

describe.skipIf(noShellcheck !== undefined)(titled('shellcheck', noShellcheck), () => {
  test.each<[string, (stack: ComposeStack) => void]>([
    ['everything', everything],
    ['next to nothing', (stack) => void new Service(stack, 'web', { image })],
  ])('finds nothing in %s', (_, build) => {
    // Variables that are not to be expanded here stand in single quotes.
    const args = ['--shell=sh', '--exclude=SC2016', '-'];
    const { status, stdout } = spawnSync('shellcheck', args, { input: scriptOf(build), encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});

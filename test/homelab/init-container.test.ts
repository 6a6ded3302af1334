import { spawnSync } from 'node:child_process';
import { env, Secret, Service, type ComposeStack } from 'cdk-compose';
import { HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
import type { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { prepareScript } from '../../lib/homelab/prepare-script.ts';
import { renderScript } from '../../lib/homelab/render-script.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const owner = new Identity({ user: 'svc-app-wiki', uid: 3150, group: 'wiki', gid: 3151 });
const busybox = pinned('docker.io/library/busybox:1.37.0');
const image = pinned('docker.io/example/wiki:1.2.3');

function initOf(stack: ComposeStack): InitContainer {
  return new InitContainer(stack, 'wiki-init', { image: busybox });
}

function pathOf(stack: ComposeStack, id: string, more: Partial<HostPath['props']> = {}): HostPath {
  return new HostPath(stack, id, { path: `./data/${id}`, purpose: id, owner, ...more });
}

function scriptOf(template: Template): string {
  return String((template.model.document.services['wiki-init'] as unknown as { command: string[] }).command[2]);
}

function wikiWith(stack: ComposeStack, init: InitContainer, ...paths: readonly HostPath[]): void {
  new Service(stack, 'wiki', {
    image,
    dependsOn: [init],
    volumes: paths.map((path) => path.mount(`/${path.node.id}`)),
  });
}

test('is a one-shot without network, with no more than it needs, and says why it needs that', () => {
  const template = templateOf((stack) => wikiWith(stack, initOf(stack), pathOf(stack, 'pages')));
  const attributes = ['restart', 'user', 'network_mode', 'mem_limit', 'pids_limit', 'read_only', 'cap_drop', 'cap_add'];
  expect(serviceText(template, 'wiki-init', ...attributes, 'security_opt', 'environment')).toMatchInlineSnapshot(`
    "restart: "no"
    # gives files to other users
    user: "0:0"
    network_mode: none
    mem_limit: 64m
    pids_limit: 50
    read_only: true
    cap_drop:
      - ALL
    cap_add:
      # gives files to their owner
      - CHOWN
      # enters directories that are closed to others, and writes into those of other users
      - DAC_OVERRIDE
    security_opt:
      - no-new-privileges=true"
  `);
  expect(told(template)).toEqual([]);
});

describe('what it prepares', () => {
  test('is every path with an owner, and its mode where one is said, whether it was declared before or after', () => {
    const declare: ((stack: ComposeStack) => void)[] = [
      (stack) => void pathOf(stack, 'pages'),
      (stack) => void pathOf(stack, 'media', { path: '/mnt/pool/media' }),
      (stack) => void pathOf(stack, 'secret', { mode: '0750' }),
      (stack) => void new HostPath(stack, 'database', { path: './data/db', purpose: 'its container sees to it' }),
    ];
    const scripts = [0, 2, 4].map((before) =>
      scriptOf(
        templateOf((stack) => {
          for (const each of declare.slice(0, before)) each(stack);
          initOf(stack);
          for (const each of declare.slice(before)) each(stack);
        }),
      ),
    );
    expect(new Set(scripts)).toEqual(new Set([scripts[0]]));
    expect(scripts[0]).toMatchInlineSnapshot(`
      "sh /config/prepare.sh \\
        3150:3151 - /prepare/pages \\
        3150:3151 - /prepare/media \\
        3150:3151 0750 /prepare/secret
      "
    `);
  });

  test('is mounted to be written, and created or not as the path says', () => {
    const template = templateOf((stack) => {
      initOf(stack);
      pathOf(stack, 'pages');
      pathOf(stack, 'media', { path: '/mnt/pool/media' });
    });
    expect(serviceText(template, 'wiki-init', 'volumes')).toMatchInlineSnapshot(`
      "volumes:
        - type: bind
          source: ./data/pages
          target: /prepare/pages
          bind:
            create_host_path: true
        - type: bind
          source: /mnt/pool/media
          target: /prepare/media
          bind:
            create_host_path: false
        # scripts and templates
        - type: bind
          source: ./config
          target: /config
          read_only: true
          bind:
            create_host_path: false"
    `);
  });

  test('is the stack’s own, those of other constructs in it among them', () => {
    const template = templateOf((stack) => {
      const init = initOf(stack);
      const inner = new Service(stack, 'wiki', { image, dependsOn: [init] });
      inner.addMount(new HostPath(inner, 'pages', { path: './data/pages', purpose: 'pages', owner }).mount('/pages'));
    });
    expect(scriptOf(template)).toContain('3150:3151 - /prepare/wiki-pages\n');
    expect(told(template)).toEqual([]);
  });

  test.each([
    ['that another container sees to', './data', './data/db', undefined],
    ['of another owner', '/mnt/pool', '/mnt/pool/a/b', new Identity({ user: 'x', uid: 1, group: 'x', gid: 1 })],
    ['that is the same but of nobody', './data/db', './data/db', undefined],
  ] as const)('may not hold a path %s', (_, outer, inner, other) => {
    const template = templateOf((stack) => {
      initOf(stack);
      pathOf(stack, 'outer', { path: outer });
      new HostPath(stack, 'inner', { path: inner, purpose: 'inner', ...(other && { owner: other }) });
    });
    expect(told(template)).toEqual([
      `error PATH-HOST: \`${outer}\` is given to 3150:3151 with all in it, but \`${inner}\` is not that owner's; put the two side by side, or say one owner for both`,
    ]);
  });

  test.each([
    ['of the same owner', './data', './data/pages', owner],
    ['beside it whose name begins alike', './data/db', './data/db-backup', undefined],
  ] as const)('may hold a path %s', (_, outer, inner, other) => {
    const template = templateOf((stack) => {
      initOf(stack);
      pathOf(stack, 'outer', { path: outer });
      new HostPath(stack, 'inner', { path: inner, purpose: 'inner', ...(other && { owner: other }) });
    });
    expect(told(template)).toEqual([]);
  });

  test('is never ./config, which it sees read-only', () => {
    const template = templateOf((stack) => {
      initOf(stack);
      pathOf(stack, 'pages');
    });
    expect(serviceText(template, 'wiki-init', 'volumes')).toMatch(
      /# scripts and templates\n.*\n    source: \.\/config\n    target: \/config\n    read_only: true\n    bind:\n      create_host_path: false$/,
    );
    expect(scriptOf(template)).not.toMatch(/\d+:\d+ \S+ \/config/);
  });

  test('may be nothing', () => {
    const template = templateOf((stack) => void initOf(stack));
    expect(scriptOf(template)).toBe('\n');
    expect(spawnSync('sh', ['-euc', scriptOf(template)]).status).toBe(0);
  });
});

describe('a file that it renders', () => {
  const mail = env.secret('MAIL_PASSWORD', 'password of the mail server');
  const domain = env.required('DOMAINNAME', 'base domain');

  function rendering(more: Partial<HostPath['props']> = {}): Template {
    return templateOf((stack) => {
      const init = initOf(stack);
      stack.addFile('config/wiki.yaml', 'mail: "${MAIL_PASSWORD}"\n');
      init.render({
        template: 'config/wiki.yaml',
        directory: pathOf(stack, 'rendered', { mode: '0750', ...more }),
        file: 'wiki.yaml',
        owner,
        variables: () => [mail, domain],
      });
      new Service(stack, 'other', { image, environment: { OTHER: env.secret('OTHER', 'of another service') } });
    });
  }

  test('is written once its directory is prepared, by scripts that need no x bit', () => {
    expect(scriptOf(rendering())).toMatchInlineSnapshot(`
      "sh /config/prepare.sh \\
        3150:3151 0750 /prepare/rendered
      sh /config/render.sh /config/wiki.yaml /prepare/rendered/wiki.yaml 3150:3151
      "
    `);
  });

  test('gives it the variables of the template and no other', () => {
    expect(serviceText(rendering(), 'wiki-init', 'environment')).toBe(
      [
        'environment:',
        '  MAIL_PASSWORD: ${MAIL_PASSWORD:?password of the mail server}',
        '  DOMAINNAME: ${DOMAINNAME:?base domain}',
      ].join('\n'),
    );
  });

  test('can have values from files, which then are not in the environment', () => {
    const template = templateOf((stack) => {
      const secretFiles = {
        MAIL_PASSWORD: new Secret(stack, 'mail-password', { file: '/etc/secrets/mail' }),
        UNUSED: new Secret(stack, 'unused', { file: '/etc/secrets/unused' }),
      };
      const init = new InitContainer(stack, 'wiki-init', { image: busybox, secretFiles });
      stack.addFile('config/wiki.yaml', 'mail: "${MAIL_PASSWORD}"\n');
      const directory = pathOf(stack, 'rendered');
      const rendered = { template: 'config/wiki.yaml', directory, file: 'w.yaml', owner };
      init.render({ ...rendered, variables: () => [mail, domain] });
    });
    expect(scriptOf(template)).toMatchInlineSnapshot(`
      "sh /config/prepare.sh \\
        3150:3151 - /prepare/rendered
      MAIL_PASSWORD="$(cat /run/secrets/mail-password)"; export MAIL_PASSWORD
      sh /config/render.sh /config/wiki.yaml /prepare/rendered/w.yaml 3150:3151
      "
    `);
    expect(serviceText(template, 'wiki-init', 'environment', 'secrets')).toBe(
      'environment:\n  DOMAINNAME: ${DOMAINNAME:?base domain}\nsecrets:\n  - mail-password',
    );
    expect(told(template)).toEqual([]);
  });

  test('can be written to a directory that nobody owns', () => {
    const template = templateOf((stack) => {
      const directory = new HostPath(stack, 'rendered', { path: './data/rendered', purpose: 'rendered' });
      stack.addFile('config/wiki.yaml', 'a: 1\n');
      initOf(stack).render({ template: 'config/wiki.yaml', directory, file: 'w.yaml', owner, variables: () => [] });
    });
    expect(serviceText(template, 'wiki-init', 'volumes')).toContain('target: /prepare/rendered');
    expect(scriptOf(template)).toBe('sh /config/render.sh /config/wiki.yaml /prepare/rendered/w.yaml 3150:3151\n');
  });

  test('may have any name, and so may its template', () => {
    const template = templateOf((stack) => {
      const directory = pathOf(stack, 'rendered');
      initOf(stack).render({
        template: 'config/a b.yaml',
        directory,
        file: "it's $(id);d.yaml",
        owner,
        variables: () => [],
      });
    });
    const { stdout, status } = spawnSync('sh', ['-euc', `sh() { printf '[%s]' "$@"; }\n${scriptOf(template)}`], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toBe(
      '[/config/prepare.sh][3150:3151][-][/prepare/rendered]' +
        "[/config/render.sh][/config/a b.yaml][/prepare/rendered/it's $(id);d.yaml][3150:3151]",
    );
  });

  test('is the reason for the second script', () => {
    const scripts = (template: Template) =>
      template.artifacts.filter((path) => path.startsWith('config/') && path.endsWith('.sh'));
    expect(scripts(templateOf((stack) => void initOf(stack)))).toEqual(['config/prepare.sh']);
    expect(scripts(rendering())).toEqual(['config/prepare.sh', 'config/render.sh']);
    expect(rendering().artifact('config/prepare.sh')).toBe(prepareScript);
    expect(rendering().artifact('config/render.sh')).toBe(renderScript);
  });

  test('makes it run again when template or scripts change', () => {
    expect(serviceText(rendering(), 'wiki-init', 'labels')).toMatch(/^labels:\n  - config\.sha256=[0-9a-f]{64}$/);
  });
});

test('two paths whose ids come to one name in the container are told apart, or told', () => {
  const template = templateOf((stack) => {
    initOf(stack);
    pathOf(stack, 'a-b');
    const a = new Service(stack, 'a', { image });
    new HostPath(a, 'b', { path: './data/other', purpose: 'other', owner });
  });
  expect(told(template).join('\n')).toContain('`/prepare/a-b` is mounted twice');
});

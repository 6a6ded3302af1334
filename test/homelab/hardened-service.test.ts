import { Config, type BindMount, type ComposeStack } from 'cdk-compose';
import { HardenedService, HostPath, type HardenedServiceProps } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/example/wiki:1.2.3');

test('has least privilege, its own name, and is started again', () => {
  const template = templateOf((stack) => {
    new HardenedService(stack, 'wiki', { image, user: '3150:3151', memLimit: '128m', role: 'Keeps pages.' });
  });
  expect(serviceText(template, 'wiki')).toMatchInlineSnapshot(`
    "container_name: wiki
    image: docker.io/example/wiki:1.2.3@sha256:5555555555555555555555555555555555555555555555555555555555555555
    restart: unless-stopped
    user: "3150:3151"
    mem_limit: 128m
    pids_limit: 100
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges=true"
  `);
  expect(template.artifact('compose.yaml')).toContain('  # Keeps pages.\n  wiki:\n');
  expect(told(template)).toEqual([]);
});

test('has its exceptions with their reasons', () => {
  const template = templateOf((stack) => {
    const exceptions = { startsAsRoot: 'changes its user', writableRoot: 'writes all over' };
    const capAdd = { SETUID: 'changes its user', SETGID: 'changes its group' };
    new HardenedService(stack, 'wiki', { image, exceptions, capAdd });
  });
  expect(serviceText(template, 'wiki', 'user', 'read_only', 'cap_drop', 'cap_add')).toMatchInlineSnapshot(`
    "# changes its user
    user: "0:0"
    # writes all over
    read_only: false
    cap_drop:
      - ALL
    cap_add:
      # changes its user
      - SETUID
      # changes its group
      - SETGID"
  `);
});

test('what is said of it goes before what is its default', () => {
  const template = templateOf((stack) => {
    new HardenedService(stack, 'wiki', { image, containerName: 'the-wiki', restart: 'no', pidsLimit: 9 });
  });
  expect(serviceText(template, 'wiki', 'container_name', 'restart', 'pids_limit')).toBe(
    'container_name: the-wiki\nrestart: "no"\npids_limit: 9',
  );
});

const FILES = {
  'config/app.conf': 'a = 1\n',
  'config/parts/one.conf': 'b = 2\n',
  'config/app.conf.d/two.conf': 'c = 3\n',
  'other/unrelated.conf': 'd = 4\n',
};

// The labels of four services that see different files of the stack, with some of the files changed.
function labels(changed: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const template = templateOf((stack) => {
    for (const [path, content] of Object.entries({ ...FILES, ...changed })) stack.addFile(path, content);
    wiki(stack, 'file', { type: 'bind', source: './config/app.conf', target: '/app.conf', readOnly: true });
    wiki(stack, 'folder', { type: 'bind', source: './config/parts', target: '/parts', readOnly: true });
    const derivedFrom = ['config/parts/one.conf', 'config/app.conf'];
    const rendered = new HostPath(stack, 'rendered', { path: './data/config', purpose: 'rendered', derivedFrom });
    wiki(stack, 'rendered-from', rendered.mount('/config', { readOnly: true }));
    const config = new Config(stack, 'two', { file: './config/app.conf.d/two.conf' });
    new HardenedService(stack, 'config', {
      image,
      user: '1:1',
      memLimit: '64m',
      configs: [{ source: config, target: '/two.conf' }],
    });
    wiki(stack, 'none', new HostPath(stack, 'data', { path: './data/wiki', purpose: 'pages' }).mount('/data'));
  });
  expect(told(template)).toEqual([]);
  const names = ['file', 'folder', 'rendered-from', 'config', 'none'];
  return Object.fromEntries(names.map((name) => [name, serviceText(template, name, 'labels')]));
}

function wiki(stack: ComposeStack, id: string, mount: BindMount): void {
  new HardenedService(stack, id, { image, user: '1:1', memLimit: '64m', volumes: [mount] });
}

describe('the label with the hash of what a service mounts', () => {
  const before = labels();

  test('is literal, and is there where artifacts are mounted', () => {
    for (const name of ['file', 'folder', 'rendered-from', 'config']) {
      expect(before[name]).toMatch(/^labels:\n  - config\.sha256=[0-9a-f]{64}$/);
    }
    expect(before['none']).toBe('');
  });

  test.each([
    ['config/app.conf', ['file', 'rendered-from']],
    ['config/parts/one.conf', ['folder', 'rendered-from']],
    ['config/app.conf.d/two.conf', ['config']],
    ['other/unrelated.conf', []],
  ])('changes for nobody else when %s changes', (path, services) => {
    const after = labels({ [path]: 'changed\n' });
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual(services);
  });

  test('changes when a file is added below what is mounted', () => {
    const after = labels({ 'config/parts/deeper/new.conf': '' });
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual(['folder']);
  });

  test('is the same at every synthesis', () => {
    expect(labels()).toEqual(before);
  });
});

test.each([
  { how: 'no user and no reason to start as root', props: {}, codes: ['USER-UNSAID'] },
  { how: 'a user', props: { user: '3150:3151' }, codes: [] },
  { how: 'a user without a memory limit', props: { user: '3150:3151', memLimit: undefined }, codes: ['LIMIT-MEMORY'] },
  { how: 'a reason to start as root', props: { exceptions: { startsAsRoot: 'changes its user' } }, codes: [] },
])('$how: $codes', ({ props, codes }) => {
  const template = templateOf((stack) => {
    new HardenedService(stack, 'wiki', { image, memLimit: '128m', ...(props as HardenedServiceProps) });
  });
  expect(template.diagnostics.map(({ code }) => code)).toEqual(codes);
});

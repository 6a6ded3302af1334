import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, Secret, Service, text } from 'cdk-compose';
import { Identity, InitContainer } from 'cdk-compose/homelab';
import { ImmichConfig, type ImmichConfigProps, type ImmichSettings } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shellsIn } from '../homelab/shells.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const domain = env.required('DOMAINNAME', 'base domain');
const secret = env.secret('OAUTH_SECRET', 'secret of the login');
// Whoever runs the tests may give files to themselves.
const owner = new Identity({ user: 'me', uid: process.getuid?.() ?? 0, group: 'us', gid: process.getgid?.() ?? 0 });

const busybox = pinned('docker.io/library/busybox:1.37.0');

function configured(settings: ImmichSettings, more: Partial<ImmichConfigProps> = {}): Template {
  return templateOf((stack) => {
    const init = new InitContainer(stack, 'init', { image: busybox });
    const config = new ImmichConfig(stack, 'settings', { init, identity: owner, settings, ...more });
    const server = new Service(stack, 'server', { image: pinned('ghcr.io/immich-app/immich-server:v3.2.2') });
    config.attach(server);
    expect(config.path).toBe('/config/immich.yaml');
  });
}

const SETTINGS: ImmichSettings = {
  oauth: { enabled: true, clientSecret: secret, mobileRedirectUri: text`https://photos.${domain}/redirect` },
  server: { externalDomain: text`https://photos.${domain}`, loginPageMessage: 'Costs $5, or ${nothing}: "ask"' },
  machineLearning: { urls: ['http://ml:3003', text`https://ml.${domain}`] },
  trash: { days: 30 },
};

test('settings are a template without secrets, in which only strings with variables are quoted', () => {
  expect(configured(SETTINGS).artifact('config/immich.yaml')).toMatchInlineSnapshot(`
    "---
    # A template: init puts the variables in and writes ./data/config/immich.yaml.
    # What is not said here has the default of Immich.

    oauth:
      enabled: true
      clientSecret: "\${OAUTH_SECRET}"
      mobileRedirectUri: "https://photos.\${DOMAINNAME}/redirect"
    server:
      externalDomain: "https://photos.\${DOMAINNAME}"
      loginPageMessage: "Costs $5, or \\x24{nothing}: \\"ask\\""
    machineLearning:
      urls:
        - http://ml:3003
        - "https://ml.\${DOMAINNAME}"
    trash:
      days: 30
    "
  `);
  expect(told(configured(SETTINGS))).toEqual([]);
});

test('a server mounts the directory, not the file, and starts again when it was rendered anew', () => {
  expect(serviceText(configured(SETTINGS), 'server', 'depends_on', 'environment', 'volumes')).toMatchInlineSnapshot(`
    "depends_on:
      # a changed secret is written into the config file
      init:
        condition: service_completed_successfully
        restart: true
    environment:
      IMMICH_CONFIG_FILE: /config/immich.yaml
    volumes:
      - type: bind
        source: ./data/config
        target: /config
        read_only: true
        bind:
          create_host_path: true"
  `);
});

test('the init container has the variables of the settings, each once, and no other', () => {
  expect(serviceText(configured(SETTINGS), 'init', 'environment')).toBe(
    'environment:\n  OAUTH_SECRET: ${OAUTH_SECRET:?secret of the login}\n  DOMAINNAME: ${DOMAINNAME:?base domain}',
  );
});

test('can be rendered elsewhere', () => {
  const template = configured(SETTINGS, { path: './data/settings/immich' });
  expect(serviceText(template, 'server', 'volumes')).toContain('source: ./data/settings/immich\n');
  expect(template.artifact('config/immich.yaml')).toContain('writes ./data/settings/immich/immich.yaml');
});

test('no settings are an empty file', () => {
  expect(parse(configured({}).artifact('config/immich.yaml'))).toEqual({});
  expect(told(configured({}))).toEqual([]);
});

const root = mkdtempSync(join(tmpdir(), 'immich-config-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(shellsIn(root))('what the init container does, under $name', (shell) => {
  const folder = mkdtempSync(join(root, 'host-'));
  const rendered = join(folder, 'prepare/settings-rendered');

  // Runs the container's own command on a folder that looks like what it mounts.
  function deploy(template: Template, variables: Readonly<Record<string, string>>) {
    for (const path of template.artifacts.filter((each) => each.startsWith('config/'))) {
      mkdirSync(join(folder, 'config'), { recursive: true });
      writeFileSync(join(folder, path), template.artifact(path), { mode: 0o644 });
    }
    mkdirSync(rendered, { recursive: true });
    const { command } = template.model.document.services['init'] as unknown as { readonly command: readonly string[] };
    const script = String(command[2])
      .replaceAll(/ \/(config|prepare)\//g, ` ${folder}/$1/`)
      .replaceAll('/run/secrets', folder);
    writeFileSync(join(folder, 'command.sh'), `set -eu\n${script}`);
    return shell.run(join(folder, 'command.sh'), [], { env: variables });
  }

  const readRendered = (): unknown => parse(readFileSync(join(rendered, 'immich.yaml'), 'utf8'));

  test.skipIf(shell.missing !== undefined).each([
    ['a word', 'hush'],
    ['what YAML reads as something else', 'null'],
    ['a number with a zero first', '0123456789'],
    ['a comment and a mapping', ' #a: b'],
    ['quotes and backslashes', `"it's" \\n \\`],
    ['what a template looks like', '${DOMAINNAME} $$ ${'],
    ['what sed would obey', '|&\\1a|w /tmp/x'],
    ['several lines', 'one\n\ntwo\n'],
    ['other scripts', 'ü 漢 😀 \u{F8FF}'],
  ])('renders %s as it is', (_, value) => {
    const { status, stderr } = deploy(configured(SETTINGS), { OAUTH_SECRET: value, DOMAINNAME: 'example.org' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readRendered()).toEqual({
      oauth: { enabled: true, clientSecret: value, mobileRedirectUri: 'https://photos.example.org/redirect' },
      server: { externalDomain: 'https://photos.example.org', loginPageMessage: 'Costs $5, or ${nothing}: "ask"' },
      machineLearning: { urls: ['http://ml:3003', 'https://ml.example.org'] },
      trash: { days: 30 },
    });
    const { mode, uid, gid } = statSync(join(rendered, 'immich.yaml'));
    expect([mode & 0o7777, uid, gid]).toEqual([0o440, owner.uid, owner.gid]);
    expect(statSync(rendered).mode & 0o7777).toBe(0o750);
  });

  test.skipIf(shell.missing !== undefined)('reads values from files', () => {
    const file = join(folder, 'oauth-secret');
    const template = templateOf((stack) => {
      const secretFiles = { OAUTH_SECRET: new Secret(stack, 'oauth-secret', { file }) };
      const init = new InitContainer(stack, 'init', { image: busybox, secretFiles });
      new ImmichConfig(stack, 'settings', { init, identity: owner, settings: SETTINGS });
    });
    writeFileSync(file, `a "b" \\ $c #\n`);
    const { status, stderr } = deploy(template, { DOMAINNAME: 'example.org' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readRendered()).toMatchObject({ oauth: { clientSecret: `a "b" \\ $c #` } });
    rmSync(file);
    expect(deploy(template, { DOMAINNAME: 'example.org' }).status).not.toBe(0);
  });

  test.skipIf(shell.missing !== undefined)('fails on a missing value, and leaves what is there', () => {
    deploy(configured(SETTINGS), { OAUTH_SECRET: 'kept', DOMAINNAME: 'example.org' });
    const { status, stderr } = deploy(configured(SETTINGS), { OAUTH_SECRET: '', DOMAINNAME: 'example.org' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('OAUTH_SECRET');
    expect(readRendered()).toMatchObject({ oauth: { clientSecret: 'kept' } });
  });
});

test('what Immich would refuse, or ignore, is told with its place', () => {
  const wrong = {
    trash: { days: -1 },
    ffmpeg: { acel: 'qsv' },
    oauth: { timeout: secret },
  } as unknown as ImmichSettings;
  expect(told(configured(wrong))).toEqual([
    'error IMC-INVALID oauth.timeout: `oauth.timeout` holds a variable, but only string settings may hold a variable; write a whole number of at least 1',
    'error IMC-INVALID trash.days: `trash.days` must be a whole number of at least 0, but it is `-1`',
    'warning IMC-UNKNOWN-KEY ffmpeg.acel: `ffmpeg.acel` is not a setting of Immich 3.2; did you mean `ffmpeg.accel`?',
  ]);
});

test('what is no data is told, not thrown', () => {
  const strange = { theme: { customCss: new Date(0) } } as unknown as ImmichSettings;
  expect(told(configured(strange)).join('\n')).toContain(
    '`theme.customCss` is an object of the class Date, which is not data',
  );
});

test('a setting that is no data is told once', () => {
  const days = Symbol('thirty') as unknown as number;
  const found = configured({ trash: { days } }).diagnostics.map(({ code, message }) => [code, message]);
  expect(found).toEqual([['TREE-VALUE', '`trash.days` is a value of type symbol, which is not data']]);
});

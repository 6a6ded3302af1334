import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, Secret, Service, text } from 'cdk-compose';
import { Identity, InitContainer } from 'cdk-compose/homelab';
import { ImmichConfig, type ImmichConfigProps, type ImmichServerProps, type ImmichSettings } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { Ajv } from 'ajv';
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

function configured(settings: ImmichSettings, more: Partial<ImmichConfigProps> = {}, tag = 'v3.2.2'): Template {
  return templateOf((stack) => {
    const init = new InitContainer(stack, 'init', { image: busybox });
    const config = new ImmichConfig(stack, 'settings', { init, identity: owner, settings, ...more });
    const server = new Service(stack, 'server', { image: pinned(`ghcr.io/immich-app/immich-server:${tag}`) });
    config.attach(server);
    expect(config.path).toBe('/config/immich.yaml');
  });
}

const SETTINGS: ImmichSettings = {
  oauth: {
    enabled: true,
    clientId: 'photos',
    clientSecret: secret,
    issuerUrl: 'https://id.example.org',
    mobileRedirectUri: text`https://photos.${domain}/redirect`,
  },
  server: { externalDomain: text`https://photos.${domain}`, loginPageMessage: 'Costs $5, or ${nothing}: "ask"' },
  machineLearning: { urls: ['http://ml.lan:3003', text`https://ml.${domain}`] },
  trash: { days: 30 },
};

test('settings are a template without secrets, in which only strings with variables are quoted', () => {
  expect(configured(SETTINGS).artifact('config/immich.yaml')).toMatchInlineSnapshot(`
    "---
    # yaml-language-server: $schema=immich.schema.json
    # A template: init puts the variables in and writes ./data/config/immich.yaml.
    # What is not said here has the default of Immich.

    oauth:
      enabled: true
      clientId: photos
      clientSecret: "\${OAUTH_SECRET}"
      issuerUrl: https://id.example.org
      mobileRedirectUri: "https://photos.\${DOMAINNAME}/redirect"
    server:
      externalDomain: "https://photos.\${DOMAINNAME}"
      loginPageMessage: "Costs $5, or \\x24{nothing}: \\"ask\\""
    machineLearning:
      urls:
        - http://ml.lan:3003
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
});

describe('the file that says everything', () => {
  const template = configured(SETTINGS, { says: 'everything' });
  const said = parse(template.artifact('config/immich.yaml')) as Readonly<Record<string, Record<string, unknown>>>;

  test('has every setting there is', () => {
    expect(leavesOf(said)).toHaveLength(146);
  });

  test('has what was given, variables among it, and for the rest the default of Immich', () => {
    expect(said).toMatchObject({
      oauth: { enabled: true, clientSecret: '${OAUTH_SECRET}', timeout: 30_000, defaultStorageQuota: null },
      trash: { days: 30, enabled: true },
      ffmpeg: { acceptedAudioCodecs: ['aac', 'mp3', 'opus'] },
    });
    expect(told(template)).toEqual([]);
  });
});

describe('beside the file lies the schema that it names for editors', () => {
  test.each([
    ['v3.2.2', 146],
    ['v3.1.0', 145],
  ] as const)('that of the version of the server, %s', (tag, count) => {
    const template = configured(SETTINGS, {}, tag);
    const [, name = ''] =
      /^# yaml-language-server: \$schema=(.+)$/m.exec(template.artifact('config/immich.yaml')) ?? [];
    const schema = JSON.parse(template.artifact(`config/${name}`)) as object;
    const isTaken = new Ajv({ allErrors: true, formats: { uri: true } }).compile(schema);
    expect(isTaken(parse(template.artifact('config/immich.yaml')))).toBe(true);
    expect(isTaken({ oauth: { clientId: 5 } })).toBe(false);
    expect(JSON.stringify(schema).match(/"default":/g)).toHaveLength(count);
  });
});

function leavesOf(value: unknown): readonly unknown[] {
  const isSection = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isSection ? Object.values(value).flatMap(leavesOf) : [value];
}

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
      oauth: {
        enabled: true,
        clientId: 'photos',
        clientSecret: value,
        issuerUrl: 'https://id.example.org',
        mobileRedirectUri: 'https://photos.example.org/redirect',
      },
      server: { externalDomain: 'https://photos.example.org', loginPageMessage: 'Costs $5, or ${nothing}: "ask"' },
      machineLearning: { urls: ['http://ml.lan:3003', 'https://ml.example.org'] },
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

describe('what is wrong is told with the line of the settings', () => {
  const off = { machineLearning: { enabled: false } } as const;
  const wrong = (settings: object) => ({ ...off, ...settings }) as unknown as ImmichSettings;

  test.each<[string, object, string]>([
    [
      'what Immich refuses',
      { trash: { days: -1 } },
      'error IMC-INVALID trash.days: `trash.days` must be a whole number of at least 0, but it is `-1`; leave it out for the default, `30`',
    ],
    [
      'what it ignores',
      { ffmpeg: { acel: 'qsv' } },
      'error IMC-UNKNOWN-KEY ffmpeg.acel: `ffmpeg.acel` is not a setting of Immich 3.2; did you mean `ffmpeg.accel`?',
    ],
    [
      'a variable for a number',
      { oauth: { timeout: secret } },
      'error IMC-INVALID oauth.timeout: `oauth.timeout` holds a variable, but only string settings may hold a variable; write a whole number of at least 1',
    ],
    [
      'a value of another type, which Immich would make one of',
      { ffmpeg: { crf: '20' } },
      'error IMC-COERCED ffmpeg.crf: `ffmpeg.crf` is the string "20", which Immich reads as `20`; write a whole number from 0 to 51',
    ],
    [
      'a model with which it does not start',
      { machineLearning: { urls: ['http://ml.lan:3003'], clip: { modelName: 'ViT-B-32__openia' } } },
      'error IMC-CLIP-MODEL machineLearning.clip.modelName: `machineLearning.clip.modelName` is `ViT-B-32__openia`, which is no CLIP model that Immich knows, and it does not start; did you mean `ViT-B-32__openai`?',
    ],
    [
      'what Immich refuses, and not that its default would not do either',
      { oauth: { enabled: true, clientId: 'photos', issuerUrl: 'id.example.org' } },
      'error IMC-INVALID oauth.issuerUrl: `oauth.issuerUrl` must be a URL with its scheme, or empty, but it does not parse as one; begin it with `https://`',
    ],
    [
      'what locks everybody out',
      { passwordLogin: { enabled: false } },
      'error IMC-LOCKED-OUT passwordLogin.enabled: nobody can log in: `passwordLogin.enabled` and `oauth.enabled` are both off; turn one of them on; `immich-admin enable-password-login` does not help, since a config file overrules it',
    ],
  ])('%s', (_what, settings, expected) => {
    const template = configured(wrong(settings));
    expect(told(template)).toEqual([expected]);
    expect(template.diagnostics[0]).toMatchObject({
      file: 'test/immich/immich-config.test.ts',
      construct: 'demo/settings',
    });
  });

  test('what is no data, not thrown', () => {
    const strange = { theme: { customCss: new Date(0) } } as unknown as ImmichSettings;
    expect(told(configured(strange)).join('\n')).toContain(
      '`theme.customCss` is an object of the class Date, which is not data',
    );
  });

  test('what is no data, once', () => {
    const days = Symbol('thirty') as unknown as number;
    const found = configured({ trash: { days } }).diagnostics.map(({ code, message }) => [code, message]);
    expect(found).toEqual([['TREE-VALUE', '`trash.days` is a value of type symbol, which is not data']]);
  });
});

describe('settings are judged by the version of the server', () => {
  const off = { machineLearning: { enabled: false } } as const;

  test.each<[string, ImmichSettings, readonly string[]]>([
    [
      'v3.1.0',
      { ...off, oauth: { accountManagementUrl: '' } },
      [
        'error IMC-UNKNOWN-KEY oauth.accountManagementUrl: `oauth.accountManagementUrl` is not a setting of Immich 3.1; take it away: Immich only prints it in its log',
      ],
    ],
    [
      'v9.0.0',
      off,
      [
        'info IMC-NEWER: Immich `v9.0.0` is newer than what is known here; its settings are judged as those of 3.2; read its release notes for settings that came or went',
      ],
    ],
    ['v2.6.3', off, ['error IMC-VERSION: `v2.6.3` is no version of Immich from 2.7 on; take an image of 2.7 or newer']],
  ])('%s', (tag, settings, expected) => {
    expect(told(configured(settings, {}, tag)).filter((one) => one.includes(' IMC-'))).toEqual(expected);
  });

  test('and typed for a line, which has to be that of the server', () => {
    const typed = (tag: string) =>
      templateOf((stack) => {
        const init = new InitContainer(stack, 'init', { image: busybox });
        const settings = { ...off, ffmpeg: { targetAudioCodec: 'libopus' } } as const;
        const config = new ImmichConfig(stack, 'settings', { init, identity: owner, line: '2.7', settings });
        const server = new Service(stack, 'server', { image: pinned(`ghcr.io/immich-app/immich-server:${tag}`) });
        config.attach(server);
        // A server takes the settings of any line.
        expect({ config } satisfies Pick<ImmichServerProps, 'config'>).toBeDefined();
      });
    expect(told(typed('v2.7.5'))).toEqual([]);
    expect(told(typed('v3.2.2'))).toContain(
      "warning IMC-LINE: the settings are typed for Immich 2.7, but the server reads those of 3.2; write `line: '3.2'`",
    );
  });
});

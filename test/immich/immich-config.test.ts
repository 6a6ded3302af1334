import { createHash } from 'node:crypto';
import { HardenedService, InitContainer } from 'cdk-compose/homelab';
import { ImmichConfig } from 'cdk-compose/immich';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';
import { BUSYBOX, configured, owner, SETTINGS } from './configured.ts';

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

test('only what Immich reads of it is in the hash of a service that mounts it', () => {
  const hashes = (['given', 'everything'] as const).map((says) => {
    const template = templateOf((stack) => {
      const init = new InitContainer(stack, 'init', { image: BUSYBOX });
      const settings = { trash: { days: 30 } };
      const config = new ImmichConfig(stack, 'settings', { init, identity: owner, settings, says });
      const server = new HardenedService(stack, 'server', { image: pinned('ghcr.io/immich-app/immich-server:v3.2.2') });
      config.attach(server);
    });
    const read = template.artifact('config/immich.yaml').replaceAll(/^#.*\n/gm, '');
    const parts = ['config/immich.yaml', read].map((part) => `${Buffer.byteLength(part)}:${part}`);
    const hash = createHash('sha256').update(parts.join('')).digest('hex');
    expect(serviceText(template, 'server', 'labels')).toContain(`config.sha256=${hash}`);
    return hash;
  });
  expect(new Set(hashes).size).toBe(2);
});

test('another schema for editors recreates not even the container that mounts it', () => {
  const [one, other] = ['v3.2.2', 'v3.1.0'].map((tag) => configured(SETTINGS, {}, tag));
  expect(one?.artifact('config/immich.schema.json')).not.toBe(other?.artifact('config/immich.schema.json'));
  expect(one && serviceText(one, 'init', 'labels')).toMatch(/config\.sha256=/);
  expect(one && serviceText(one, 'init', 'labels')).toBe(other && serviceText(other, 'init', 'labels'));
});

function leavesOf(value: unknown): readonly unknown[] {
  const isSection = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isSection ? Object.values(value).flatMap(leavesOf) : [value];
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from 'cdk-compose';
import { InitContainer } from 'cdk-compose/homelab';
import { ImmichConfig } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shellsIn } from '../homelab/shells.ts';
import { templateOf } from '../support/template-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BUSYBOX, configured, owner, SETTINGS } from './configured.ts';

const root = temporaryFolder('immich-config');

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
      const init = new InitContainer(stack, 'init', { image: BUSYBOX, secretFiles });
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

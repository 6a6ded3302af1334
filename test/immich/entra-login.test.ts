import { env, Service, text, type ComposeStack } from 'cdk-compose';
import type { ImageReference } from 'cdk-compose/homelab';
import { EntraLogin, ImmichServer, type EntraLoginProps } from 'cdk-compose/immich';
import { expect, test } from 'vitest';
import { GivenSettings } from '../../lib/immich/settings/given-settings.ts';
import { renderTemplate } from '../../lib/immich/render-template.ts';
import { readableText } from '../../lib/core/readable-text.ts';
import { resolve } from '../../lib/core/resolve.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';
import { partsOf } from './parts.ts';

const variables = {
  clientId: env.required('CLIENT_ID', 'application id'),
  clientSecret: env.secret('CLIENT_SECRET', 'client secret'),
  issuerUrl: env.required('ISSUER_URL', 'issuer'),
};
const domain = env.required('DOMAINNAME', 'base domain');
const url = text`https://photos.${domain}`;

interface Login {
  readonly settings: string;
  readonly readme: string;
}

function login(more: Partial<EntraLoginProps> = {}, tag?: string): Login {
  let settings = '';
  const template = templateOf((stack) => {
    const entra = new EntraLogin(stack, 'entra', { ...variables, url, ...more });
    const resolved = resolve({ oauth: entra.settings });
    expect(new GivenSettings(resolved, { line: '3.2', version: '3.2.2' }).findings).toEqual([]);
    settings = renderTemplate(resolved, []);
    if (tag === undefined) new Service(stack, 'web', { image: pinned('docker.io/library/nginx:1.29.3') });
    else serverOf(stack, pinned(`ghcr.io/immich-app/immich-server:${tag}`));
  });
  return { settings, readme: template.artifact('README.md') };
}

function serverOf(stack: ComposeStack, image: ImageReference): void {
  const { init, frontend, backend, ...parts } = partsOf(stack);
  new ImmichServer(stack, 'server', { ...parts, image, networks: [frontend, backend], init });
}

test('gives settings that Immich takes, with what is secret as variables', () => {
  expect(login().settings).toMatchInlineSnapshot(`
    "---
    oauth:
      enabled: true
      autoLaunch: true
      autoRegister: true
      buttonText: Login with Microsoft
      clientId: "\${CLIENT_ID}"
      clientSecret: "\${CLIENT_SECRET}"
      issuerUrl: "\${ISSUER_URL}"
      mobileOverrideEnabled: true
      mobileRedirectUri: "https://photos.\${DOMAINNAME}/api/oauth/mobile-redirect"
      roleClaim: roles
    "
  `);
});

test('the app comes back where no proxy asks for a login', () => {
  expect(login({ mobileUrl: 'https://mobile.example.org' }).settings).toContain(
    'mobileRedirectUri: https://mobile.example.org/api/oauth/mobile-redirect\n',
  );
});

test('the README says what to register at Microsoft, and which variables take it', () => {
  const { readme } = login({ mobileUrl: 'https://mobile.example.org' });
  for (const expected of [
    '   - `https://photos.${DOMAINNAME}/auth/login`\n',
    '   - `https://photos.${DOMAINNAME}/user-settings`\n',
    '   - `https://mobile.example.org/api/oauth/mobile-redirect`\n',
    '   - `CLIENT_ID`: the application (client) id\n',
    '   - `CLIENT_SECRET`: the value of the secret\n',
    '   - `ISSUER_URL`: `https://login.microsoftonline.com/TENANT/v2.0` with the directory (tenant) id\n',
  ]) {
    expect(readme).toContain(expected);
  }
});

test('what it has registered can be asked for', () => {
  templateOf((stack) => {
    const { redirectUris } = new EntraLogin(stack, 'entra', { ...variables, url, mobileUrl: 'https://m.example.org' });
    expect([...redirectUris.browser, redirectUris.mobile].map(readableText)).toEqual([
      'https://photos.${DOMAINNAME}/auth/login',
      'https://photos.${DOMAINNAME}/user-settings',
      'https://m.example.org/api/oauth/mobile-redirect',
    ]);
    expect(EntraLogin.isEntraLogin(stack)).toBe(false);
  });
});

test('all steps at Microsoft are numbered on', () => {
  const steps = (readme: string) => readme.split('## Microsoft Entra ID\n')[1]?.match(/^\d+\. \w+/gm);
  expect(steps(login().readme)).toEqual([
    '1. Accounts',
    '2. Authentication',
    '3. Authentication',
    '4. Token',
    '5. App',
    '6. Enterprise',
    '7. Certificates',
    '8. Put',
  ]);
  expect(steps(login({ roles: false }).readme)?.slice(4)).toEqual(['5. Certificates', '6. Put']);
});

const BY_ROLE = 'the first who logs in\nwith the role `admin` is the administrator';
const BY_HAND = 'Further administrators are made by the first one, in the web interface.';
const IGNORED = 'which this version of Immich ignores';

test.each(['v3.1.0', 'v3.2.2', 'v3', 'release'])('Immich %s makes administrators by their role', (tag) => {
  const { readme } = login({}, tag);
  expect(readme).toContain('the values `admin` and `user`');
  expect(readme).toContain(BY_ROLE);
  expect(readme).not.toContain(IGNORED);
});

test.each(['v3.0.3', 'v2.7.5', 'v2'])('Immich %s ignores roles that come as a list, which the README says', (tag) => {
  const { readme } = login({}, tag);
  expect(readme).not.toContain(BY_ROLE);
  expect(readme).toContain(BY_HAND);
  expect(readme).toContain(IGNORED);
});

test('without roles nothing is said of them, and administrators are made by hand', () => {
  const { settings, readme } = login({ roles: false }, 'v3.2.2');
  expect(settings).not.toContain('roleClaim');
  expect(readme).toContain(BY_HAND);
  expect(readme).not.toMatch(/\broles\b/);
});

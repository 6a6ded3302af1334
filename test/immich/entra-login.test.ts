import { env, Service, text } from 'cdk-compose';
import { EntraLogin } from 'cdk-compose/immich';
import { expect, test } from 'vitest';
import { checkSettings } from '../../lib/immich/immich-config-settings.ts';
import { renderTemplate } from '../../lib/immich/render-template.ts';
import { resolve } from '../../lib/core/resolve.ts';
import { Text } from '../../lib/core/text.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const variables = {
  clientId: env.required('CLIENT_ID', 'application id'),
  clientSecret: env.secret('CLIENT_SECRET', 'client secret'),
  issuerUrl: env.required('ISSUER_URL', 'issuer'),
};
const domain = env.required('DOMAINNAME', 'base domain');

function login(mobileUrl?: string): { readonly settings: string; readonly readme: string } {
  let settings = '';
  const template = templateOf((stack) => {
    const url = text`https://photos.${domain}`;
    const entra = new EntraLogin(stack, 'entra', { ...variables, url, ...(mobileUrl !== undefined && { mobileUrl }) });
    const resolved = resolve({ oauth: entra.settings });
    expect(checkSettings(resolved, (value) => Text.isText(value))).toEqual([]);
    settings = renderTemplate(resolved, []);
    new Service(stack, 'web', { image: pinned('docker.io/library/nginx:1.29.3') });
  });
  return { settings, readme: template.artifact('README.md') };
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
    "
  `);
});

test('the app comes back where no proxy asks for a login', () => {
  expect(login('https://mobile.example.org').settings).toContain(
    'mobileRedirectUri: https://mobile.example.org/api/oauth/mobile-redirect\n',
  );
});

test('the README says what to register at Microsoft, and which variables take it', () => {
  const { readme } = login('https://mobile.example.org');
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

import { env } from 'cdk-compose';
import { EntraLogin, type ImmichSettings } from 'cdk-compose/immich';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { judged } from './judged.ts';

type Oauth = NonNullable<ImmichSettings['oauth']>;

const variables = {
  clientId: env.required('CLIENT_ID', 'application id'),
  clientSecret: env.secret('CLIENT_SECRET', 'client secret'),
  issuerUrl: env.required('ISSUER_URL', 'issuer'),
};

function roles(tag: string, roles: boolean, oauth: Oauth = {}): readonly string[] {
  return judged(({ stack, config, server }) => {
    const entra = new EntraLogin(stack, 'entra', { ...variables, url: 'https://photos.example.org', roles });
    const settings = config({ oauth: { ...entra.settings, ...oauth } });
    server({ config: settings, image: pinned(`ghcr.io/immich-app/immich-server:${tag}`) });
  });
}

test('a version that reads lists of roles is fine', () => {
  expect(roles('v3.1.0', true)).toEqual([]);
  expect(roles('v3.2.2', true)).toEqual([]);
});

test('an older one is told, although a variable says who issues the roles', () => {
  expect(roles('v3.0.3', true)).toEqual([
    'warning IMC-ROLE-CLAIM oauth.roleClaim: Entra ID sends `roles` as a list, which Immich ignores before 3.1.0: nobody becomes an administrator; take Immich 3.1.0 or newer, or say `roles: false` in the `EntraLogin`, and make administrators by hand',
  ]);
  expect(roles('v3.0.3', false)).toEqual([]);
});

test('a claim that holds no roles is told', () => {
  expect(roles('v3.2.2', true, { roleClaim: 'groups' })).toEqual([
    expect.stringMatching(/^warning IMC-ROLE-CLAIM oauth.roleClaim: .*`oauth.roleClaim` is .*groups/),
  ]);
});

test('with a literal issuer it is told once', () => {
  const issuerUrl = 'https://login.microsoftonline.com/3f1c8f2e-7a60-4b0e-9d0c-2b1f5c1d7e11/v2.0';
  expect(roles('v3.0.3', true, { issuerUrl })).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { signingAlgorithm } from '../../../../lib/immich/settings/rules/signing-algorithm.ts';
import { foundIn, hintsIn } from '../found-in.ts';

const login = (oauth: object) => ({ oauth: { enabled: true, ...oauth } });

test.each([
  ['the defaults', login({})],
  ['others that exist', login({ signingAlgorithm: 'EdDSA', profileSigningAlgorithm: 'ES512' })],
  ['an answer that is not signed', login({ profileSigningAlgorithm: '' })],
  ['a variable', login({ signingAlgorithm: env.required('ALGORITHM') })],
  ['a login that is off', login({ enabled: false, signingAlgorithm: 'rs256' })],
])('takes %s', (_, settings) => {
  expect(foundIn(signingAlgorithm, settings)).toEqual([]);
});

test.each([
  ['signingAlgorithm', 'rs256', 'did you mean `RS256`?'],
  ['signingAlgorithm', 'sha256WithRSA', 'write `RS256`, or what the provider says'],
  ['profileSigningAlgorithm', 'None', 'did you mean `none`?'],
])('tells of %s %s', (key, name, hint) => {
  expect(foundIn(signingAlgorithm, login({ [key]: name }))).toEqual([
    `warning oauth.${key}: \`oauth.${key}\` is \`${name}\`, by which no provider signs: logins that depend on it fail`,
  ]);
  expect(hintsIn(signingAlgorithm, login({ [key]: name }))).toEqual([hint]);
});

test('tells of an empty one, which equals none in a token', () => {
  expect(foundIn(signingAlgorithm, login({ signingAlgorithm: '' }))).toEqual([
    'warning oauth.signingAlgorithm: `oauth.signingAlgorithm` is empty, by which no provider signs: logins that depend on it fail',
  ]);
});

import { expect, test } from 'vitest';
import { FILE_RULES, SETTINGS_RULES } from '../../../../lib/immich/settings/settings-rules.ts';
import { placeholder } from '../../../../lib/immich/settings/rules/placeholder.ts';
import { foundIn } from '../found-in.ts';

test.each([
  ['a template', { storageTemplate: { template: '{{y}}/{{filename}}' } }],
  ['a dollar in a password', { oauth: { clientSecret: 'pa$SWORD$1$$x' } }],
  ['a price', { server: { loginPageMessage: 'only 5 $USD and ${}' } }],
  ['braces of a mail', { templates: { email: { welcomeTemplate: 'Hi {displayName}' } } }],
  ['what is no text', { trash: { days: 30 }, machineLearning: { urls: [] } }],
  ['the defaults', {}],
])('takes %s', (_, settings) => {
  expect(foundIn(placeholder, settings)).toEqual([]);
});

test.each([
  ['server.externalDomain', { server: { externalDomain: 'https://photos.${DOMAIN}' } }],
  ['oauth.clientSecret', { oauth: { clientSecret: '${IMMICH_SECRET:?is missing}' } }],
  ['oauth.clientId', { oauth: { clientId: '$IMMICH_CLIENT_ID' } }],
  ['oauth.issuerUrl', { oauth: { issuerUrl: 'https://auth.$DOMAIN/realms' } }],
  ['machineLearning.urls[1]', { machineLearning: { urls: ['http://ml:3003', 'http://${ML_HOST}:3003'] } }],
])('tells of %s, and shows nothing of it', (path, settings) => {
  expect(foundIn(placeholder, settings)).toEqual([
    `warning ${path}: \`${path}\` holds a placeholder, which Immich takes for text: it replaces no variables`,
  ]);
});

test('is for files alone', () => {
  expect(FILE_RULES).toContain(placeholder);
  expect(SETTINGS_RULES).not.toContain(placeholder);
});

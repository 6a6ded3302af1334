import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { Text } from '../../../../lib/core/text.ts';
import { literalSecret } from '../../../../lib/immich/settings/rules/literal-secret.ts';
import { foundIn } from '../found-in.ts';

const secret = Text.join([env.secret('SECRET')]);

test.each([
  ['oauth.clientSecret', { oauth: { clientSecret: 'hunter2' } }],
  ['notifications.smtp.transport.password', { notifications: { smtp: { transport: { password: 'hunter2' } } } }],
])('%s in plain text is told, and not repeated', (path, settings) => {
  expect(foundIn(literalSecret, settings)).toEqual([
    `error ${path}: \`${path}\` stands in plain text in what is committed`,
  ]);
});

test.each([
  ['none', {}],
  ['an empty one', { oauth: { clientSecret: '' } }],
  ['a variable', { oauth: { clientSecret: secret } }],
])('%s is fine', (_what, settings) => {
  expect(foundIn(literalSecret, settings)).toEqual([]);
});

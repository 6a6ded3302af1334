import { env } from 'cdk-compose';
import { expect, test } from 'vitest';
import { envExample } from '../../lib/secrets/env-example.ts';

test('says what a deployment must say, then what it may say', () => {
  const text = envExample([
    env.optional('TZ', 'Europe/Amsterdam', 'time zone of logs'),
    env.secret('DB_PASSWORD', 'password of the database user'),
    env.optional('MOTTO', "it's fine"),
    env.required('DOMAINNAME'),
  ]);
  expect(text).toMatchInlineSnapshot(`
    "# Copy this to \`.env\` beside compose.yaml, or keep it encrypted as secret.sops.env.
    # Put values into single quotes, written \\' within them: Compose then takes them as they are.
    # One with a backslash at its end or before a ' stands in double quotes, with another one before each \\, " and $.

    # Required: without these the stack does not start.

    # password of the database user (secret)
    DB_PASSWORD=

    # set DOMAINNAME in .env
    DOMAINNAME=

    # Optional, with their defaults.

    # time zone of logs
    # TZ='Europe/Amsterdam'

    # set MOTTO in .env
    # MOTTO='it\\'s fine'
    "
  `);
});

test('is a note alone where a stack takes no variables', () => {
  expect(envExample([]).split('\n')).toHaveLength(4);
});

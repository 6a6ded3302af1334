import { Identity } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';

const account = { user: 'svc-app-wiki', uid: 3150, group: 'wiki', gid: 3151 };

test('is spelled as `user:` and chown take it', () => {
  expect(new Identity(account).uidGid).toBe('3150:3151');
});

test('keeps the names that the host knows', () => {
  expect(new Identity(account)).toMatchObject(account);
});

test.each(['user', 'group'])('is none without a name of its %s', (name) => {
  const misspelt = { ...account, [name]: undefined } as unknown as typeof account;
  expect(() => new Identity(misspelt)).toThrow(`an identity has no \`${name}\``);
});

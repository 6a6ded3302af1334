import { Identity } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';

const account = { user: 'svc-app-wiki', uid: 3150, group: 'wiki', gid: 3151 };

test('is spelled as `user:` and chown take it', () => {
  expect(new Identity(account).uidGid).toBe('3150:3151');
});

test('keeps the names that the host knows', () => {
  expect(new Identity(account)).toMatchObject(account);
});

test.each([0, 1, 65_534, 4_294_967_294])('takes the id %d', (id) => {
  expect(new Identity({ ...account, uid: id, gid: id }).uidGid).toBe(`${id}:${id}`);
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 4_294_967_295])(
  'refuses the id %d, naming the account',
  (id) => {
    expect(() => new Identity({ ...account, uid: id })).toThrow(
      new RangeError(`the uid of \`svc-app-wiki\` is ${id}, not a whole number from 0 to 4294967294`),
    );
    expect(() => new Identity({ ...account, gid: id })).toThrow(/^the gid of `svc-app-wiki` is /);
  },
);

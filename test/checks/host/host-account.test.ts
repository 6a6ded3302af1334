import { expect, test } from 'vitest';
import { hostAccount } from '../../../lib/checks/host/host-account.ts';
import { runHostRules } from '../../../lib/checks/run-rules.ts';
import type { ComposeModel } from '../../../lib/compose/compose-model.ts';
import type { Account } from '../../../lib/core/account.ts';
import { modelOf } from '../../support/model-of.ts';

/** A stack that mounts a folder of each account. */
function stackOf(name: string, ...accounts: readonly Account[]): ComposeModel {
  const mounts = accounts.map((_, index) => `{ type: bind, source: /mnt/${index}, target: /${index} }`);
  const model = modelOf(`services: { web: { volumes: [${mounts.join(', ')}] } }`, name);
  const directories = accounts.map((account, index) => {
    const owner = `${account.uid}:${account.gid}`;
    return [`/mnt/${index}`, { mustExist: true, owner, account }] as const;
  });
  return { ...model, directories: new Map(directories) };
}

const found = (...models: readonly ComposeModel[]) =>
  runHostRules(models, [hostAccount]).map(({ path, message }) => `${path?.at(-1)}: ${message}`);
const photos: Account = { user: 'svc-photos', uid: 3106, group: 'private-photos', gid: 3202 };
const video: Account = { user: 'svc-video', uid: 3107, group: 'media', gid: 3200 };

test('accounts that are one, and others', () => {
  expect(found(stackOf('one', photos, photos), stackOf('two', video, photos))).toEqual([]);
  expect(found(stackOf('one', photos), stackOf('two', { ...video, group: 'private-photos', gid: 3202 }))).toEqual([]);
});

test.each<[string, Account, string]>([
  ['an id of two users', { ...video, uid: 3106 }, 'the user 3106 is `svc-video` here, and `svc-photos` in `one`'],
  [
    'a user of two ids',
    { ...video, user: 'svc-photos' },
    'the user `svc-photos` has the id 3107 here, and 3106 in `one`',
  ],
  ['an id of two groups', { ...video, gid: 3202 }, 'the group 3202 is `media` here, and `private-photos` in `one`'],
  [
    'a group of two ids',
    { ...video, group: 'private-photos' },
    'the group `private-photos` has the id 3200 here, and 3202 in `one`',
  ],
])('%s is told once', (_, account, told) => {
  expect(found(stackOf('one', photos), stackOf('two', account, account))).toEqual([expect.stringContaining(told)]);
  expect(found(stackOf('one', photos, account))).toHaveLength(1);
});

test('a user and a group may have one id', () => {
  expect(found(stackOf('one', photos), stackOf('two', { ...video, gid: 3106 }))).toEqual([]);
});

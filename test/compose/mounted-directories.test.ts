import { App, ComposeStack, Service, env, type BindMount } from 'cdk-compose';
import { expect, test } from 'vitest';
import { mountedDirectories } from '../../lib/compose/mounted-directories.ts';
import type { MountedDirectory } from '../../lib/compose/mounts.ts';

function mount(source: BindMount['source'], directory?: MountedDirectory): BindMount {
  return { type: 'bind', source, target: '/a', ...(directory !== undefined && { directory }) };
}

function known(...mounts: readonly BindMount[]): object {
  const stack = new ComposeStack(new App(), 'demo');
  const services = mounts.map((one, index) => new Service(stack, `s${index}`, { volumes: [one] }));
  return Object.fromEntries(mountedDirectories(services));
}

const owned: MountedDirectory = { mustExist: false, owner: '1:2' };
const free: MountedDirectory = { mustExist: true };

test('tells what the mounts say of each path', () => {
  expect(known(mount('./a', owned), mount('/b', free), mount('/c'))).toEqual({ './a': owned, '/b': free });
});

test('an owner that one mount knows is the owner, in whatever order they stand', () => {
  expect(known(mount('./a', owned), mount('./a', free), mount('./a'))).toEqual({ './a': owned });
  expect(known(mount('./a', free), mount('./a', owned))).toEqual({ './a': owned });
});

test('what one mount alone tells is known, whoever the owner is', () => {
  const backups: MountedDirectory = { ...free, backupsOf: './db' };
  const both = { './a': { ...backups, ...owned } };
  expect(known(mount('./a', owned), mount('./a', backups))).toEqual(both);
  expect(known(mount('./a', backups), mount('./a', owned))).toEqual(both);
});

test('knows nothing of a path that only the host knows, and of other mounts', () => {
  const stack = new ComposeStack(new App(), 'demo');
  const volumes = [mount(env.required('A', 'a path'), owned), { type: 'tmpfs', target: '/b' } as const];
  expect(mountedDirectories([new Service(stack, 'web', { volumes }), new Service(stack, 'api')]).size).toBe(0);
});

import { expect, test } from 'vitest';
import { stackPath } from '../../../lib/checks/facts/stack-path.ts';

test.each<[unknown, string | undefined, string | undefined]>([
  ['./data', undefined, './data'],
  ['/mnt/data', undefined, '/mnt/data'],
  ['/srv/web/data', '/srv/web', './data'],
  ['/srv/website', '/srv/web', '/srv/website'],
  [{}, '/srv/web', undefined],
])('%j in the project at %j is %j', (path, folder, spelled) => {
  expect(stackPath(path, folder === undefined ? {} : { folder })).toBe(spelled);
});

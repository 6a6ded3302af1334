import { expect, test } from 'vitest';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';

const files = new MemoryFiles('/srv/project', { 'compose.yaml': 'a', 'sub/deep/b.yaml': 'b', '/etc/c.yaml': 'c' });

test.each([
  ['/srv/project/compose.yaml', 'file', 'a'],
  ['/srv/project/./sub/../compose.yaml', 'file', 'a'],
  ['/srv/project/sub/deep/b.yaml', 'file', 'b'],
  ['/etc/c.yaml', 'file', 'c'],
  ['/srv/project', 'directory', undefined],
  ['/srv/project/sub/', 'directory', undefined],
  ['/srv/project/sub/deep', 'directory', undefined],
  ['/etc', 'directory', undefined],
  ['/', 'directory', undefined],
  ['/srv/project/nothing', undefined, undefined],
  ['/srv/project/compose.yaml/x', undefined, undefined],
] as const)('%s is %s', (path, kind, text) => {
  expect([files.kind(path), files.read(path)]).toEqual([kind, text]);
});

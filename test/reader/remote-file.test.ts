import { expect, test } from 'vitest';
import { isRemoteFile } from '../../lib/reader/remote-file.ts';

test.each([
  'oci://docker.io/a/b:latest',
  'github.com/a/b',
  'https://github.com/a/b.git',
  'http://example.com/a.git#main:sub',
  'https://example.com/a.git?ref=main',
  'git://example.com/a',
  'ssh://git@example.com/a',
  'git@github.com:a/b.git',
])('%s is fetched', (path) => {
  expect(isRemoteFile(path)).toBe(true);
});

test.each(['a.yaml', './github.com/a', '/a.git', 'https://example.com/a.yaml', 'file:///a.git', 'a@b', 'C:/a.git', ''])(
  '%s is a file',
  (path) => {
    expect(isRemoteFile(path)).toBe(false);
  },
);

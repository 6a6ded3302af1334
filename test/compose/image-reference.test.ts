import { expect, test } from 'vitest';
import { imageFault, parseImage } from '../../lib/compose/image-reference.ts';

const hex = (length: number): string => 'a1'.repeat(length / 2);
const SHA256 = `sha256:${hex(64)}`;

// As Docker Engine decides; where its versions differ, as the newer one does.
test.each([
  'nginx',
  'nginx:1.29',
  'docker.io/nginx',
  'docker.io/library/nginx:1.29.3',
  'localhost/x',
  'localhost:5000/x:1',
  'registry:5000/team/x:1',
  '127.0.0.1:5000/x',
  '[::1]:5000/x:1',
  '[fe80::1]/x',
  'Registry.Example.org/x',
  'a.b/c/d/e/f',
  'a__b',
  'a--b',
  'a.b-c_d',
  'x:_',
  'x:V1.0-RC.1_b',
  `x:${hex(128)}`,
  `x@${SHA256}`,
  `x:1@${SHA256}`,
  `registry:5000/x:1@${SHA256}`,
  `x@sha384:${hex(96)}`,
  `x@sha512:${hex(128)}`,
  `a.b/${hex(254)}`,
])('takes %s', (image) => {
  expect(imageFault(image)).toBeUndefined();
});

test.each([
  ['', '`` is not a repository name'],
  ['https://ghcr.io/x', 'it is a URL'],
  ['ngi nx', '`ngi nx` is not a repository name'],
  [' nginx', '` nginx` is not a repository name'],
  ['nginx\n', '`nginx\n` is not a repository name'],
  ['Nginx', 'a repository is written in lower case'],
  ['Team/nginx', 'a repository is written in lower case'],
  ['team/Nginx:1', 'a repository is written in lower case'],
  ['a..b', '`a..b` is not a repository name'],
  ['a___b', '`a___b` is not a repository name'],
  ['a-_b', '`a-_b` is not a repository name'],
  ['-a', '`-a` is not a repository name'],
  ['a-', '`a-` is not a repository name'],
  ['a/', '`` is not a repository name'],
  ['/a', '`` is not a repository name'],
  ['a//b', '`` is not a repository name'],
  ['é', '`é` is not a repository name'],
  ['a.b-/c', '`a.b-` is not a registry'],
  ['a_b.c:1/d', '`a_b.c:1` is not a registry'],
  ['registry:port/x', '`registry:port` is not a registry'],
  ['registry:/x', '`registry:` is not a registry'],
  ['nginx:', '`` is not a tag'],
  ['nginx:-1', '`-1` is not a tag'],
  ['nginx:.1', '`.1` is not a tag'],
  ['nginx:1 2', '`1 2` is not a tag'],
  ['nginx:1:2', '`nginx:1` is not a repository name'],
  [`nginx:${hex(130)}`, `\`${hex(130)}\` is not a tag`],
  ['nginx:1@', 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  ['nginx@sha256:abc', 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  [`nginx@sha256:${hex(64).toUpperCase()}`, 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  [`nginx@sha256:${hex(66)}`, 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  [`nginx@sha512:${hex(64)}`, 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  [`nginx@md5:${hex(32)}`, 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  [`nginx@${SHA256}@${SHA256}`, 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  [`@${SHA256}`, '`` is not a repository name'],
  [hex(256), 'its name is longer than 255 characters'],
])('refuses %j: %s', (image, fault) => {
  expect(imageFault(image)).toBe(fault);
});

test.each([
  ['nginx', { path: 'nginx' }],
  ['team/nginx:1', { path: 'team/nginx', tag: '1' }],
  ['localhost/x', { domain: 'localhost', path: 'x' }],
  ['registry:5000/x', { domain: 'registry:5000', path: 'x' }],
  [`ghcr.io/a/b:1@${SHA256}`, { domain: 'ghcr.io', path: 'a/b', tag: '1', digest: SHA256 }],
  ['[::1]:5000/x:1', { domain: '[::1]:5000', path: 'x', tag: '1' }],
])('takes %s apart', (image, parts) => {
  expect(parseImage(image)).toEqual(parts);
});

import { expect, test } from 'vitest';
import { hasDrive, isPath, readMountText, type MountText } from '../../../lib/compose/values/mount-text.ts';

const plain = { readOnly: false, nocopy: false, isBare: false, ignored: [] };

test.each<[string, Partial<MountText>]>([
  ['data', { type: 'volume', target: 'data' }],
  ['data:/data', { type: 'volume', source: 'data', target: '/data' }],
  ['./a:/data', { type: 'bind', source: './a', target: '/data' }],
  ['~/a:/data:ro', { type: 'bind', source: '~/a', target: '/data', readOnly: true }],
  ['/a:/b:rw,ro', { type: 'bind', source: '/a', target: '/b', readOnly: true }],
  ['/a:/b:ro,rw', { type: 'bind', source: '/a', target: '/b' }],
  ['/a:/b:z,Z', { type: 'bind', source: '/a', target: '/b', selinux: 'Z' }],
  ['/a:/b:rshared,slave', { type: 'bind', source: '/a', target: '/b', propagation: 'slave' }],
  ['data:/b:nocopy', { type: 'volume', source: 'data', target: '/b', nocopy: true }],
  ['/a:/b:RO,', { type: 'bind', source: '/a', target: '/b', ignored: ['RO'] }],
  ['C:\\a:/b', { type: 'bind', source: 'C:\\a', target: '/b' }],
  ['C:/a:/b', { type: 'bind', source: 'C:/a', target: '/b' }],
  ['é:/b:/c', { type: 'bind', source: 'é:/b', target: '/c' }],
  ['\\\\.\\pipe\\x:/b', { type: 'bind', source: '\\\\.\\pipe\\x', target: '/b' }],
  ['/a:d:/b', { type: 'bind', source: '/a', target: 'd:/b' }],
  ['/a:/b:c:d', { type: 'bind', source: '/a', target: '/b', ignored: ['c:d'] }],
  ['./${A:-b}:/c', { type: 'bind', source: './${A:-b}', target: '/c' }],
])('%s is read', (text, mount) => {
  expect(readMountText(text)).toEqual({ value: { ...plain, ...mount } });
});

test('a letter before a colon is a drive, and what follows no target of its own', () => {
  expect(readMountText('d:/data')).toEqual({ value: { ...plain, type: 'volume', target: 'd:/data' } });
});

test.each(['a', '/', ':', 'a:', 'é'])('of `%s` Compose says nothing but the target', (text) => {
  expect(readMountText(text)).toEqual({ value: { ...plain, type: 'volume', target: text, isBare: true } });
});

test.each([
  ['', 'names nothing to mount'],
  [':/b', 'has nothing between two colons'],
  ['/a::/b', 'has nothing between two colons'],
  ['/a:/b:', 'has nothing between two colons'],
  ['/a:/b:ro:rw', 'has too many colons'],
])('`%s` %s', (text, fault) => {
  expect(readMountText(text)).toEqual({ fault });
});

test('a `${` that ends nowhere leaves no target', () => {
  expect(readMountText('./a:${b:/c').value).toEqual({ ...plain, type: 'bind', source: './a' });
});

test('paths begin with a point, a slash, a tilde, a drive or two backslashes', () => {
  expect(['./a', '/a', '~', 'C:', '\\\\a', 'é:a'].map(isPath)).toEqual(Array.from({ length: 6 }, () => true));
  expect(['', 'a', 'ab:', '\\a', '1:'].map(isPath)).toEqual(Array.from({ length: 5 }, () => false));
  expect(['a:/b', 'ab:/b'].map(hasDrive)).toEqual([true, false]);
});

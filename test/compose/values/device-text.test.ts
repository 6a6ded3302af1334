import { expect, test } from 'vitest';
import { readDeviceText } from '../../../lib/compose/values/device-text.ts';

test.each([
  ['/dev/a', '/dev/a', '/dev/a', 'rwm'],
  ['/dev/a:/dev/b', '/dev/a', '/dev/b', 'rwm'],
  ['/dev/a::r', '/dev/a', '/dev/a', 'r'],
  ['/dev/a:', '/dev/a', '/dev/a', 'rwm'],
  ['a:b:', 'a', 'b', ''],
  ['', '', '', 'rwm'],
])('`%s` is read', (text, source, target, permissions) => {
  expect(readDeviceText(text)).toEqual({ value: { source, target, permissions } });
});

test('a device has three parts at most', () => {
  expect(readDeviceText('a:b:c:d')).toEqual({ fault: 'has too many colons' });
});

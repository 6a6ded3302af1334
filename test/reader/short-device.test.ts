import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { attributeAfter, toldOf } from './service-of.ts';

test('a device in one text says what it may be', () => {
  expect(attributeAfter(canonicalize, 'devices', '["/dev/a:/dev/b:r", {source: /dev/c}]')).toEqual([
    { source: '/dev/a', target: '/dev/b', permissions: 'r' },
    { source: '/dev/c' },
  ]);
});

test('a device has three parts at most', () => {
  expect(toldOf(canonicalize, 'devices', '["a:b:c:d"]')).toEqual([
    'compose.yaml:3:15 FORM-DEVICE devices[0]: `a:b:c:d` has too many colons',
  ]);
});

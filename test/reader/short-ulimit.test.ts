import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { toldOf } from './service-of.ts';

test.each([
  ['{nofile: 1.0}', '3:23 VALUE-NUMBER ulimits.nofile: `nofile` is not a whole number that fits'],
  ['{nofile: "1"}', '3:23 VALUE-NUMBER ulimits.nofile: `nofile` is a text'],
  ['{nofile: }', '3:22 VALUE-NUMBER ulimits.nofile: `nofile` is not a whole number that fits'],
  ['{nofile: [1]}', '3:23 VALUE-NUMBER ulimits.nofile: `nofile` is not a whole number that fits'],
  ['{nofile: {soft: "1"}}', '3:30 VALUE-NUMBER ulimits.nofile.soft: `soft` is a text'],
  [
    '{nofile: {hard: 9223372036854775808}}',
    '3:30 VALUE-NUMBER ulimits.nofile.hard: `hard` is not a whole number that fits',
  ],
])('%s', (value, line) => {
  expect(toldOf(canonicalize, 'ulimits', value)).toEqual([`compose.yaml:${line}`]);
});

test('a limit is a whole number, or two', () => {
  expect(toldOf(canonicalize, 'ulimits', '{nofile: 1, nproc: {soft: 1, hard: -1}, rtprio: {}}')).toEqual([]);
});

import { expect, test } from 'vitest';
import { address, hostFault, readHostEntry } from '../../../lib/compose/values/host-entry.ts';

test.each([
  ['a=1.1.1.1', 'a', ['1.1.1.1']],
  ['a:1.1.1.1', 'a', ['1.1.1.1']],
  ['a=::1', 'a', ['::1']],
  ['a:[::1]', 'a', ['::1']],
  ['a=[::1],[::2]', 'a', ['::1', '::2']],
  ['a=', 'a', ['']],
  ['a b=c:d', 'a b', ['c:d']],
])('%s is read', (entry, host, addresses) => {
  expect(readHostEntry(entry)).toEqual({ value: { host, addresses } });
});

test.each([
  ['a', 'names no address'],
  ['', 'names no address'],
  ['=1', 'names no host'],
  [':1', 'names no host'],
  ['a:b=c', 'names a host with `:` or `=`'],
])('`%s` %s', (entry, fault) => {
  expect(readHostEntry(entry)).toEqual({ fault });
});

test('a host of a mapping may not look like an entry either', () => {
  expect(['a', 'a:b', 'a=b', ''].map(hostFault)).toEqual([
    undefined,
    'names a host with `:` or `=`',
    'names a host with `:` or `=`',
    'names no host',
  ]);
});

test('brackets go only where they hold something', () => {
  expect(['[::1]', '[]', '[x', '[a]b', 'a'].map(address)).toEqual(['::1', '[]', '[x', '[a]b', 'a']);
});

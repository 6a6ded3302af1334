import { expect, test } from 'vitest';
import { env } from '../../../lib/core/env.ts';
import { text } from '../../../lib/core/text.ts';
import { readAddress } from '../../../lib/immich/settings/read-address.ts';

const v = env.required('X');

test.each([
  ['a text', 'https://photos.example.com/a', 'https://photos.example.com/a'],
  ['a variable host', text`https://${v}/a`, 'https://v/a'],
  ['a variable in a host', text`http://photos.${v}:2283`, 'http://photos.v:2283/'],
  ['a variable scheme', text`${v}://photos.example.com/a`, 'https://photos.example.com/a'],
  ['a variable origin', text`${v}/a`, 'https://v/a'],
  ['a host that is read as a scheme', text`photos.example.com:${v}`, 'photos.example.com:v'],
])('reads %s', (_, value, href) => {
  expect(String(readAddress(value))).toBe(href);
});

test.each([
  ['a text without a scheme', 'photos.example.com'],
  ['an empty text', ''],
  ['a variable domain without a scheme', text`photos.${v}`],
  ['a path', text`/srv/${v}`],
])('sees that %s is no address', (_, value) => {
  expect(readAddress(value)).toBe('no address');
});

test.each([
  ['a variable port', text`https://photos.example.com:${v}`],
  ['what may become a scheme', text`http${v}photos.example.com`],
  ['a number', 5],
  ['a list', ['https://photos.example.com']],
])('leaves %s alone', (_, value) => {
  expect(readAddress(value)).toBeUndefined();
});

import { assert, integer, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { env } from '../../../lib/core/env.ts';
import { text } from '../../../lib/core/text.ts';
import { isWeb, readAddress } from '../../../lib/immich/settings/read-address.ts';

const v = env.required('X');
const Photos = 'photos.example.com';

test.each([
  ['a text', 'https://photos.example.com/a', 'https', Photos, 443, '/a'],
  ['letters of either case', 'HTTPS://Photos.Example.com/A/b?c#d', 'https', Photos, 443, '/A/b'],
  ['no port', 'http://ml', 'http', 'ml', 80, '/'],
  ['a user', 'http://user:word@ml:1/', 'http', 'ml', 1, '/'],
  ['IPv6', 'http://[FD00::9]:3003', 'http', 'fd00::9', 3003, '/'],
  ['another spelling of IPv4', 'http://0x7f.1:3003', 'http', '127.0.0.1', 3003, '/'],
  ['no host', 'mailto:me@example.org', 'mailto', '', undefined, 'me@example.org'],
  ['a host that is read as a scheme', 'ml:3003', 'ml', '', undefined, '3003'],
  ['a variable host', text`https://${v}/a`, 'https', '${X}', 443, '/a'],
  ['a variable in a host', text`http://Photos.${v}:2283`, 'http', 'photos.${X}', 2283, '/'],
  ['a variable before a number', text`http://${v}.1`, 'http', '${X}.1', 80, '/'],
  ['a variable port', text`https://photos.example.com:${v}/a`, 'https', Photos, undefined, '/a'],
  ['a variable password', text`http://me:${v}@ml`, 'http', 'ml', 80, '/'],
  ['a variable scheme', text`${v}://photos.example.com:443/a`, undefined, Photos, 443, '/a'],
  ['a variable origin', text`${v}/a`, undefined, '', undefined, '/a'],
  ['a variable behind what is read as a scheme', text`ml:${v}`, 'ml', '', undefined, '${X}'],
])('reads %s', (_, value, scheme, host, port, path) => {
  expect(readAddress(value)).toMatchObject({ scheme, host, port, path });
});

test.each([
  ['http://me:word@ml/?a=b#c', { user: 'me', password: 'word', query: 'a=b', fragment: 'c' }],
  [text`http://me@ml/?a=${v}#c`, { user: 'me', password: '', query: 'a=${X}', fragment: 'c' }],
  [text`http://:${v}@ml?#`, { user: '', password: '${X}', query: '', fragment: '' }],
])('%o has parts beside its host and path', (value, parts) => {
  expect(readAddress(value)).toMatchObject(parts);
});

test('with variables it reads what it reads without', () => {
  const part = stringMatching(/^[a-z0-9]{1,8}$/);
  const path = stringMatching(/^(?:\/[a-z0-9]{1,4}){0,3}$/);
  assert(
    property(part, integer({ min: 1, max: 65_535 }), path, (name, port, way) => {
      const plain = `https://${name}.example.com:${port}${way}?${name}#${name}`;
      const known = readAddress(plain);
      const open = readAddress(text`https://${name}.example.com:${port}${way}?${name}#${name}${v}`);
      expect(open).toEqual({ ...(known as object), fragment: `${name}\${X}` });
    }),
  );
});

test.each([
  ['a text without a scheme', 'photos.example.com'],
  ['an empty text', ''],
  ['a host that none can have', 'http://a b'],
  ['a variable domain without a scheme', text`photos.${v}`],
  ['a path', text`/srv/${v}`],
])('sees that %s is no address', (_, value) => {
  expect(readAddress(value)).toBe('no address');
});

test.each([
  ['a variable', v],
  ['what may become a scheme', text`http${v}photos.example.com`],
  ['a number', 5],
  ['null', null],
  ['a list', ['https://photos.example.com']],
])('leaves %s alone', (_, value) => {
  expect(readAddress(value)).toBeUndefined();
});

test.each([
  ['http://ml', true],
  ['HTTPS://ml', true],
  [text`${v}://ml`, true],
  ['ws://ml', false],
  [text`ml:${v}`, false],
])('%o is of the web: %s', (value, expected) => {
  const address = readAddress(value);
  expect(typeof address === 'object' && isWeb(address)).toBe(expected);
});

import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { addressOf, isFullHost, isLoopback } from '../../../../lib/immich/stack-checks/facts/address.ts';

const domain = env.required('DOMAIN', 'base domain');

test.each([
  ['http://ml:3003', 'http', 'ml', 3003, '/'],
  ['HTTPS://Photos.Example.org/a/b?c#d', 'https', 'photos.example.org', 443, '/a/b'],
  ['http://ml', 'http', 'ml', 80, '/'],
  ['http://user:word@ml:1/', 'http', 'ml', 1, '/'],
  ['http://[FD00::9]:3003', 'http', 'fd00::9', 3003, '/'],
  ['http://0x7f.1:3003', 'http', '127.0.0.1', 3003, '/'],
  [text`https://Photos.${domain}/auth`, 'https', 'photos.${DOMAIN}', 443, '/auth'],
  [text`https://${domain}:8443`, 'https', '${DOMAIN}', 8443, '/'],
  [text`http://ml:${domain}`, 'http', 'ml', undefined, '/'],
  [text`http://me:${domain}@ml`, 'http', 'ml', 80, '/'],
])('%o is taken apart', (value, scheme, host, port, path) => {
  expect(addressOf(value)).toEqual({ scheme, host, port, path });
});

test.each([
  '',
  'ml:3003',
  'ml',
  'mailto:me@example.org',
  domain,
  text`${domain}://ml`,
  3003,
  null,
  undefined,
  ['http://ml'],
])('%o has no host', (value) => {
  expect(addressOf(value)).toBeUndefined();
});

test('some hosts are always the one that asks', () => {
  const isOwn = (host: string) => isLoopback({ scheme: 'http', host, port: 80, path: '/' });
  expect(['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1'].filter((host) => !isOwn(host))).toEqual([]);
  expect(['localhosts', '128.0.0.1', '::2', 'ml', '127.example.org'].filter(isOwn)).toEqual([]);
});

test('a host is written out in full as an address, or with its domain', () => {
  expect(['gpu.lan', '10.0.0.1', 'fd00::9', '${HOST}'].filter((host) => !isFullHost(host))).toEqual([]);
  expect(isFullHost('gpu')).toBe(false);
});

import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { addressWithHost, isFullHost, isLoopback } from '../../../../lib/immich/stack-checks/facts/host.ts';

const domain = env.required('DOMAIN', 'base domain');

test.each([
  ['http://ml:3003', 'ml'],
  [text`https://Photos.${domain}/auth`, 'photos.${DOMAIN}'],
  [text`${domain}://ml`, 'ml'],
])('%o has a host', (value, host) => {
  expect(addressWithHost(value)).toMatchObject({ host });
});

test.each([
  '',
  'ml:3003',
  'ml',
  'mailto:me@example.org',
  'app.immich:///oauth-callback',
  domain,
  text`${domain}.example.org/auth`,
  3003,
  null,
  undefined,
  ['http://ml'],
])('%o has none', (value) => {
  expect(addressWithHost(value)).toBeUndefined();
});

test('some hosts are always the one that asks', () => {
  const own = ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1'];
  expect(own.filter((host) => !isLoopback(host))).toEqual([]);
  expect(['localhosts', '128.0.0.1', '::2', 'ml', '127.example.org'].filter(isLoopback)).toEqual([]);
});

test('a host is written out in full as an address, or with its domain', () => {
  expect(['gpu.lan', '10.0.0.1', 'fd00::9', '${HOST}'].filter((host) => !isFullHost(host))).toEqual([]);
  expect(isFullHost('gpu')).toBe(false);
});

import { expect, test } from 'vitest';
import { readPortText } from '../../../lib/compose/values/port-text.ts';

test.each([
  ['80', { target: [80, 80], protocol: 'tcp' }],
  ['00080', { target: [80, 80], protocol: 'tcp' }],
  ['80/UDP', { target: [80, 80], protocol: 'udp' }],
  ['80/', { target: [80, 80], protocol: 'tcp' }],
  [':80', { target: [80, 80], protocol: 'tcp' }],
  ['8080:80', { published: [8080, 8080], target: [80, 80], protocol: 'tcp' }],
  ['8080-8081:80-81', { published: [8080, 8081], target: [80, 81], protocol: 'tcp' }],
  ['8080-8082:80', { published: [8080, 8082], target: [80, 80], protocol: 'tcp' }],
  ['80-81-90', { target: [80, 81], protocol: 'tcp' }],
  ['1.1.1.1::80/sctp', { hostIp: '1.1.1.1', target: [80, 80], protocol: 'sctp' }],
  ['[::1]:80:80', { hostIp: '::1', published: [80, 80], target: [80, 80], protocol: 'tcp' }],
  ['[]:80:80', { published: [80, 80], target: [80, 80], protocol: 'tcp' }],
  ['53:53/tcp/udp', { published: [53, 53], target: [53, 53], protocol: 'tcp', ignored: '/udp' }],
])('%s is read', (text, value) => {
  expect(readPortText(text)).toEqual({ value });
});

test.each([
  ['', 'has no port of the container', undefined],
  ['80:', 'has no port of the container', undefined],
  ['/80', 'has no port of the container', undefined],
  ['a', 'is not a port', '`a` is neither a port up to 65535 nor a range of them'],
  ['65536', 'is not a port', '`65536` is neither a port up to 65535 nor a range of them'],
  ['82-80', 'is not a port', '`82-80` is neither a port up to 65535 nor a range of them'],
  ['80-', 'is not a port', '`80-` is neither a port up to 65535 nor a range of them'],
  ['+80', 'is not a port', '`+80` is neither a port up to 65535 nor a range of them'],
  ['x:80', 'is not a port', '`x` is neither a port up to 65535 nor a range of them'],
  ['80/icmp', 'is not a port', '`icmp` is none of `tcp`, `udp`, `sctp`'],
  ['1.2.3:80:80', 'is not a port', '`1.2.3` is not an address'],
  ['::1:80:80', 'is not a port', '`::1` is not an address'],
  ['host:80:80', 'is not a port', '`host` is not an address'],
  ['8080:80-81', 'publishes 2 ports on 1', undefined],
])('`%s` is refused', (text, fault, detail) => {
  expect(readPortText(text)).toEqual({ fault, ...(detail !== undefined && { detail }) });
});

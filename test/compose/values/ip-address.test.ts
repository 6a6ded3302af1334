import { isIP } from 'node:net';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIpAddress, isIpv4, isIpv6 } from '../../../lib/compose/values/ip-address.ts';

test.each(['0.0.0.0', '192.168.1.255'])('%s is an address of IPv4', (text) => {
  expect([isIpAddress(text), isIpv4(text), isIpv6(text)]).toEqual([true, true, false]);
});

test.each([
  '::',
  '::1',
  'fe80::',
  '1:2:3:4:5:6:7:8',
  '1:2:3:4:5:6:7::',
  '::ffff:1.2.3.4',
  '1:2:3:4:5:6:1.2.3.4',
  'A::b',
])('%s is an address of IPv6', (text) => {
  expect([isIpAddress(text), isIpv4(text), isIpv6(text)]).toEqual([true, false, true]);
});

const NONE = [
  ['', '1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '256.1.1.1', '1.2.3.', '1.2.3.4/8', 'localhost', '１.2.3.4'],
  [':', ':1', '1:', '1::2::3', ':::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', '12345::', '::g'],
  ['::1.2.3', '1.2.3.4::', '1:2:3:4:5:6:7:1.2.3.4', 'fe80::1%eth0', '[::1]'],
];

test.each(NONE.flat())('`%s` is no address', (text) => {
  expect(isIpAddress(text)).toBe(false);
});

test('Node.js knows the same addresses', () => {
  const piece = fc.constantFrom('1', 'ff', '0', ':', '::', '.', '1.2.3.4', '255', 'g', '12345');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      expect(isIpAddress(text)).toBe(isIP(text) !== 0);
    }),
  );
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => isIpAddress(text)));
});

import { expect, test } from 'vitest';
import { addressBits, blockBits } from '../../../lib/checks/facts/ip-block.ts';

test.each([
  ['10.1.0.0/8', '400001010'],
  ['128.0.0.0/1', '41'],
  ['0.0.0.0/0', '4'],
  ['8000::/2', '610'],
  ['10.1.0.5/32', `4${'00001010'}${'00000001'}${'00000000'}${'00000101'}`],
])('the fixed bits of %s stand behind its family', (subnet, bits) => expect(blockBits(subnet)).toBe(bits));

test.each(['10.1.0.0', 'hello', '10.1.0.0/33', '::/129', '010.1.0.0/24', 'fe80::1%eth0/64', '10.1.0.0/-1', ''])(
  '%j is no subnet',
  (subnet) => expect(blockBits(subnet)).toBeUndefined(),
);

test('an address of IPv4 may be spelled as one of IPv6', () => {
  expect(addressBits('::ffff:10.1.0.5')).toBe(addressBits('10.1.0.5'));
  expect(addressBits('::10.1.0.5')).not.toBe(addressBits('10.1.0.5'));
});

import { expect, test } from 'vitest';
import { composeName, propName } from '../../lib/compose/attribute-names.ts';
import { BUILD } from '../../lib/compose/attributes/build.ts';
import { NETWORK } from '../../lib/compose/attributes/network.ts';
import { SERVICE } from '../../lib/compose/attributes/service.ts';

test.each([
  ['image', 'image'],
  ['mem_limit', 'memLimit'],
  ['enable_ipv4', 'enableIpv4'],
  ['ipv4_address', 'ipv4Address'],
  ['cpu_rt_period', 'cpuRtPeriod'],
])('`%s` is `%s` in props', (compose, prop) => {
  expect(propName(compose)).toBe(prop);
  expect(composeName(prop)).toBe(compose);
});

test('every attribute has one name in props, and back', () => {
  const names = [SERVICE, BUILD, NETWORK].flatMap((table) => Object.keys(table));
  expect(names.map((name) => composeName(propName(name)))).toEqual(names);
});

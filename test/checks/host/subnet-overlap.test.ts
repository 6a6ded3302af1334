import { App, ComposeStack, Network } from 'cdk-compose';
import { expect, test } from 'vitest';
import { runHostRules } from '../../../lib/checks/run-rules.ts';
import { subnetOverlap } from '../../../lib/checks/host/subnet-overlap.ts';
import { hostFindings } from '../../support/host-findings.ts';

type Subnet = `${string}/${number}`;

const net =
  (subnet: Subnet, props: { readonly name?: string; readonly external?: boolean } = {}) =>
  (stack: ComposeStack) =>
    void new Network(stack, `net-${stack.node.children.length}`, { ...props, ipam: { config: [{ subnet }] } });

test.each<[Subnet, Subnet]>([
  ['172.30.0.0/24', '172.30.1.0/24'],
  ['172.30.100.0/29', '172.30.100.8/29'],
  ['fd00::/64', 'fd00:0:0:1::/64'],
  ['10.0.0.0/8', 'fd00::/8'],
  ['10.0.0.0/33', '10.0.0.0/24'],
  ['10.0.0.256/24', '10.0.0.0/16'],
])('%s and %s are beside each other, or no subnets', (one, other) => {
  expect(hostFindings(subnetOverlap, { one: net(one), two: net(other) })).toEqual([]);
});

test.each<[Subnet, Subnet]>([
  ['172.30.0.0/24', '172.30.0.0/24'],
  ['172.30.0.0/16', '172.30.5.0/24'],
  ['172.30.5.0/24', '172.30.0.0/16'],
  ['10.1.2.3/16', '10.1.9.0/24'],
  ['fd00:0:0::/48', 'fd00::5:0/112'],
  ['64:ff9b::10.0.0.0/104', '64:ff9b::10.1.0.0/112'],
  ['0.0.0.0/0', '1.2.3.4/32'],
])('%s and %s overlap, whichever comes first', (one, other) => {
  expect(hostFindings(subnetOverlap, { one: net(one), two: net(other) })).toEqual([
    `error HOST-SUBNET two: networks.net-0.ipam.config[0].subnet: the subnet ${other} overlaps with ${one} of \`one/net-0\``,
  ]);
});

test('one network that two stacks declare, and one that is external, are told elsewhere', () => {
  const subnet = '10.0.0.0/24';
  expect(hostFindings(subnetOverlap, { one: net(subnet, { name: 'x' }), two: net(subnet, { name: 'x' }) })).toEqual([]);
  expect(hostFindings(subnetOverlap, { one: net(subnet), two: net(subnet, { external: true }) })).toEqual([]);
});

test('networks of one stack are told elsewhere, but do not hide those of another', () => {
  const both = (stack: ComposeStack) => [net('10.0.0.0/8'), net('10.1.0.0/16')].forEach((add) => add(stack));
  expect(hostFindings(subnetOverlap, { one: both })).toEqual([]);
  expect(hostFindings(subnetOverlap, { one: both, two: net('10.1.1.0/24') })).toEqual([
    expect.stringContaining('two: networks.net-0'),
  ]);
  expect(hostFindings(subnetOverlap, { one: net('10.1.1.0/24'), two: both })).toHaveLength(1);
});

test('many stacks take no time', () => {
  const app = new App();
  for (let index = 0; index < 400; index += 1) {
    net(`10.${Math.floor(index / 256)}.${index % 256}.0/24`)(new ComposeStack(app, `stack-${index}`));
  }
  const { models } = app.assemble();
  expect(runHostRules(models, [subnetOverlap])).toEqual([]);
});

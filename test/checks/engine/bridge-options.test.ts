import { expect, test } from 'vitest';
import { bridgeOptions } from '../../../lib/checks/engine/bridge-options.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: [lan]', 'networks: {lan: {driver_opts: {com.docker.network.driver.mtu: "9000"}}}'],
  ['networks: [lan]', 'networks: {lan: {driver_opts: {com.docker.network.bridge.name: br-lan}}}'],
  ['networks: [lan]', 'networks: {lan: {driver_opts: {com.docker.network.bridge.enable_icc: "false"}}}'],
  ['networks: [lan]', 'networks: {lan: {driver_opts: {com.docker.network.bridge.host_binding_ipv4: 127.0.0.1}}}'],
  ['networks: [lan]', 'networks: {lan: {driver_opts: {acme.own: x}}}'],
  ['networks: [lan]', 'networks: {lan: {driver: macvlan, driver_opts: {com.docker.network.bridge.name: a/b}}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(bridgeOptions, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [lan]',
    'networks: {lan: {driver_opts: {com.docker.network.driver.mtu: jumbo}}}',
    [
      'error NET-OPTION networks.lan.driver_opts["com.docker.network.driver.mtu"]: the engine cannot read `jumbo` as `com.docker.network.driver.mtu`',
    ],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {driver_opts: {com.docker.network.bridge.name: br-much-too-long}}}',
    [
      'error NET-OPTION networks.lan.driver_opts["com.docker.network.bridge.name"]: the engine cannot read `br-much-too-long` as `com.docker.network.bridge.name`',
    ],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {driver_opts: {com.docker.network.bridge.enable_icc: "no"}}}',
    [
      'error NET-OPTION networks.lan.driver_opts["com.docker.network.bridge.enable_icc"]: the engine cannot read `no` as `com.docker.network.bridge.enable_icc`',
    ],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {driver_opts: {com.docker.network.bridge.host_binding_ipv4: lan}}}',
    [
      'error NET-OPTION networks.lan.driver_opts["com.docker.network.bridge.host_binding_ipv4"]: the engine cannot read `lan` as `com.docker.network.bridge.host_binding_ipv4`',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(bridgeOptions, webFile(web, rest))).toEqual(found);
});

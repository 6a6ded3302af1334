import { expect, test } from 'vitest';
import { reservedNetwork } from '../../../lib/checks/engine/reserved-network.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: [lan]', 'networks: {lan: {name: lan}}'],
  ['networks: [host]', 'networks: {host: {}}'],
  ['init: true', 'networks: {lan: {name: bridge}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(reservedNetwork, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [lan]',
    'networks: {lan: {name: bridge}}',
    ["error NET-RESERVED networks.lan: `bridge` is a network of the engine's own"],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {external: true, name: host}}',
    ["error NET-RESERVED networks.lan: `host` is a network of the engine's own"],
  ],
  [
    'networks: [host]',
    'networks: {host: {external: true}}',
    ["error NET-RESERVED networks.host: `host` is a network of the engine's own"],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {name: default}}',
    ['error NET-RESERVED networks.lan: a network cannot be named `default`'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(reservedNetwork, webFile(web, rest))).toEqual(found);
});

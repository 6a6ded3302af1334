import { expect, test } from 'vitest';
import { externalResource } from '../../../lib/checks/file/external-resource.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: [lan]', 'networks: {lan: {}}'],
  ['init: true', 'networks: {lan: {external: true}}'],
  ['networks: [lan]', 'networks: {lan: {external: true, name: host}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(externalResource, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [lan]',
    'networks: {lan: {external: true}}',
    [
      'info EXTERNAL-NEEDED networks.lan: the network `lan` must be there before Compose starts anything: it is said to be external',
    ],
  ],
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {external: true, name: site-pages}}',
    [
      'info EXTERNAL-NEEDED volumes.pages: the volume `site-pages` must be there before Compose starts anything: it is said to be external',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(externalResource, webFile(web, rest))).toEqual(found);
});

test('tells once of all networks', () => {
  const rest = 'networks: {lan: {external: true}, own: {}, wan: {external: true, name: outside}}';
  expect(foundBy(externalResource, webFile('networks: [lan, own, wan]', rest))).toEqual([
    'info EXTERNAL-NEEDED networks.lan: the networks `lan` and `outside` must be there before Compose starts anything: they are said to be external',
  ]);
});

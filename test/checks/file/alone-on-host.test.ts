import { expect, test } from 'vitest';
import { aloneOnHost } from '../../../lib/checks/file/alone-on-host.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest: string]>([
  ['container_name: web', '  db: {image: postgres:18, container_name: db}'],
  ['container_name: web', '  db: {image: postgres:18, container_name: web, profiles: [full]}'],
  ['ports: ["53:53/tcp", "53:53/udp"]', ''],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(aloneOnHost, webFile(web, rest))).toEqual([]);
});

test('Compose refuses a name of two containers', () => {
  expect(
    foundBy(aloneOnHost, webFile('container_name: web', '  db: {image: postgres:18, container_name: web}')),
  ).toEqual(['error NAME-CONTAINER services.db.container_name: the container name `web` is taken by `web`']);
});

test('warns of a port and of a network that are there once', () => {
  const rest = '  db: {image: postgres:18, ports: ["80:5432"]}\nnetworks: {one: {name: lan}, two: {name: lan}}';
  expect(foundBy(aloneOnHost, webFile('ports: ["80:80"], networks: [one, two]', rest))).toEqual([
    'warning NAME-NETWORK networks.two.name: the network name `lan` is taken by `web/one`',
    'warning PORT-TAKEN services.db.ports[0]: port 80 of the host is published by `web` already',
  ]);
});

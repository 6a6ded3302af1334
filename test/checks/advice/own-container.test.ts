import { expect, test } from 'vitest';
import { ownContainer } from '../../../lib/checks/advice/own-container.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['network_mode: service:db', '  db: {image: postgres:18, container_name: data}'],
  ['network_mode: container:vpn', '  db: {image: postgres:18}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(ownContainer, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'network_mode: container:data',
    '  db: {image: postgres:18, container_name: data}',
    [
      'warning NET-CONTAINER services.web.network_mode: `web` joins the container `data` by its name: when `db` is replaced, it is left with the old one',
    ],
  ],
  [
    'pid: "container:data", ipc: "container:data"',
    '  db: {image: postgres:18, container_name: data}',
    [
      'warning NET-CONTAINER services.web.ipc: `web` joins the container `data` by its name: when `db` is replaced, it is left with the old one',
      'warning NET-CONTAINER services.web.pid: `web` joins the container `data` by its name: when `db` is replaced, it is left with the old one',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(ownContainer, webFile(web, rest))).toEqual(found);
});

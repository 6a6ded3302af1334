import { expect, test } from 'vitest';
import { networkModeName } from '../../../lib/checks/engine/network-mode-name.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['network_mode: host'],
  ['network_mode: none'],
  ['network_mode: bridge'],
  ['network_mode: container:vpn'],
  ['network_mode: service:db', '  db: {image: postgres:18}'],
  ['network_mode: lan', '  db: {image: postgres:18, networks: [lan]}\nnetworks: {lan: {name: lan}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(networkModeName, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'network_mode: hots',
    '',
    ['error NET-MODE-NAME services.web.network_mode: `hots` is neither a network mode nor a network of this project'],
  ],
  [
    'network_mode: Host',
    '',
    ['error NET-MODE-NAME services.web.network_mode: `Host` is neither a network mode nor a network of this project'],
  ],
  [
    'network_mode: "container:"',
    '',
    ['error NET-MODE-NAME services.web.network_mode: `container:` names no container'],
  ],
  ['network_mode: container', '', ['error NET-MODE-NAME services.web.network_mode: `container` names no container']],
  [
    'network_mode: lan',
    '  db: {image: postgres:18, networks: [lan]}\nnetworks: {lan: {}}',
    ['error NET-MODE-NAME services.web.network_mode: `lan` is neither a network mode nor a network of this project'],
  ],
  [
    'network_mode: lan',
    'networks: {lan: {name: lan}}',
    ['error NET-MODE-NAME services.web.network_mode: `lan` is neither a network mode nor a network of this project'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(networkModeName, webFile(web, rest))).toEqual(found);
});

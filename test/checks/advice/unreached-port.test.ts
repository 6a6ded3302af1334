import { expect, test } from 'vitest';
import { unreachedPort } from '../../../lib/checks/advice/unreached-port.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['ports: ["80:80"]'],
  ['networks: [lan, wan], ports: ["80:80"]', 'networks: {lan: {internal: true}, wan: {}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(unreachedPort, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'network_mode: host, ports: ["80:80"]',
    '',
    ['warning PORT-UNREACHED services.web.ports: `web` publishes no port: it listens on those of the host itself'],
  ],
  [
    'network_mode: none, ports: ["80:80"]',
    '',
    ['warning PORT-UNREACHED services.web.ports: `web` publishes no port: it has no network'],
  ],
  [
    'networks: [lan], ports: ["80:80"]',
    'networks: {lan: {internal: true}}',
    ['warning PORT-UNREACHED services.web.ports: `web` publishes no port: its networks are internal'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(unreachedPort, webFile(web, rest))).toEqual(found);
});

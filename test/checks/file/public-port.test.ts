import { expect, test } from 'vitest';
import { publicPort } from '../../../lib/checks/file/public-port.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['ports: ["127.0.0.1:8080:80"]', 'network_mode: host, ports: ["80:80"]', 'expose: ["80"]'])(
  'takes %s',
  (web) => {
    expect(foundBy(publicPort, webFile(web))).toEqual([]);
  },
);

test.each<[web: string, found: readonly string[]]>([
  [
    'ports: ["8080:80"]',
    [
      'warning PORT-PUBLIC services.web.ports[0]: `web` publishes `8080` on every address of the host, past rules of ufw and firewalld',
    ],
  ],
  [
    'ports: ["127.0.0.1:1:1", "0.0.0.0:8080:80", "[::]:8443:443"]',
    [
      'warning PORT-PUBLIC services.web.ports[1]: `web` publishes `8080`, `8443` on every address of the host, past rules of ufw and firewalld',
    ],
  ],
  [
    'ports: ["80"]',
    [
      'warning PORT-PUBLIC services.web.ports[0]: `web` publishes `80` on every address of the host, past rules of ufw and firewalld',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(publicPort, webFile(web))).toEqual(found);
});

test('tells once of all services of a file', () => {
  const text = [
    'services:',
    '  web: {image: x, ports: ["80:80", "443:443"]}',
    '  db: {image: x, ports: ["127.0.0.1:1:1"]}',
    '  mail: {image: x, ports: ["127.0.0.1:1:1", "25:25"]}',
  ].join('\n');
  expect(foundBy(publicPort, text)).toEqual([
    'warning PORT-PUBLIC services.web.ports[0]: `web` (`80`, `443`) and `mail` (`25`) publish ports on every address of the host, past rules of ufw and firewalld',
  ]);
});

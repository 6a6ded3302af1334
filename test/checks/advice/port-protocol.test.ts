import { expect, test } from 'vitest';
import { portProtocol } from '../../../lib/checks/advice/port-protocol.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['ports: [{target: 53, protocol: udp}]', 'ports: [{target: 53, protocol: TCP}]', 'ports: ["53:53/udp"]'])(
  'takes %s',
  (web) => {
    expect(foundBy(portProtocol, webFile(web))).toEqual([]);
  },
);

test.each<[web: string, found: readonly string[]]>([
  [
    'ports: [{target: 53, protocol: icmp}]',
    [
      'warning PORT-PROTOCOL services.web.ports[0].protocol: `icmp` is not a protocol of a port, so that `web` will not start',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(portProtocol, webFile(web))).toEqual(found);
});

import { expect, test } from 'vitest';
import { dnsAddress } from '../../../lib/checks/advice/dns-address.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['dns: 1.1.1.1', 'dns: ["::1"]'])('takes %s', (web) => {
  expect(foundBy(dnsAddress, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'dns: [nope]',
    [
      'warning DNS-ADDRESS services.web.dns[0]: `nope` is not the address of a name server, so that `web` finds no names with it',
    ],
  ],
  [
    'dns: ["1.1.1.1:53", 9.9.9.9]',
    [
      'warning DNS-ADDRESS services.web.dns[0]: `1.1.1.1:53` is not the address of a name server, so that `web` finds no names with it',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(dnsAddress, webFile(web))).toEqual(found);
});

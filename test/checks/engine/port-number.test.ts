import { expect, test } from 'vitest';
import { portNumber } from '../../../lib/checks/engine/port-number.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  `ports: [{target: 80, published: '8080'}]`,
  'ports: [{target: 80, published: "8000-8010"}]',
  'ports: [{target: 80}]',
  'ports: [{target: 65535, published: ""}]',
  'ports: [{target: 80, published: "80/tcp"}]',
  'ports: ["8080:80"]',
])('takes %s', (web) => {
  expect(foundBy(portNumber, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'ports: [{target: 80, published: "70000"}]',
    ['error PORT-NUMBER services.web.ports[0].published: `70000` is neither a port of the host nor a range of them'],
  ],
  [
    'ports: [{target: 80, published: abc}]',
    ['error PORT-NUMBER services.web.ports[0].published: `abc` is neither a port of the host nor a range of them'],
  ],
  [
    'ports: [{target: 80, published: "8010-8000"}]',
    [
      'error PORT-NUMBER services.web.ports[0].published: `8010-8000` is neither a port of the host nor a range of them',
    ],
  ],
  [
    'ports: [{target: 80, published: "-1"}]',
    ['error PORT-NUMBER services.web.ports[0].published: `-1` is neither a port of the host nor a range of them'],
  ],
  [
    'ports: [{target: 80, published: "80 80"}]',
    ['error PORT-NUMBER services.web.ports[0].published: `80 80` is neither a port of the host nor a range of them'],
  ],
  [
    'ports: [{target: 65536}]',
    ['error PORT-NUMBER services.web.ports[0].target: 65536 is not a port of the container'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(portNumber, webFile(web))).toEqual(found);
});

import { expect, test } from 'vitest';
import { namespaceWord } from '../../../lib/checks/advice/namespace-word.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['pid: host'],
  ['pid: service:db', '  db: {image: postgres:18}'],
  ['pid: container:x'],
  ['uts: host, userns_mode: host'],
  ['pid: private'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(namespaceWord, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'pid: bogus',
    '',
    ['warning NAMESPACE-WORD services.web.pid: `pid: bogus` of `web` does nothing, and newer engines refuse it'],
  ],
  [
    'uts: container:x',
    '',
    ['warning NAMESPACE-WORD services.web.uts: `uts: container:x` of `web` does nothing, and newer engines refuse it'],
  ],
  [
    'userns_mode: keep-id',
    '',
    [
      'warning NAMESPACE-WORD services.web.userns_mode: `userns_mode: keep-id` of `web` does nothing, and newer engines refuse it',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(namespaceWord, webFile(web, rest))).toEqual(found);
});

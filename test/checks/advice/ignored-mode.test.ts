import { expect, test } from 'vitest';
import { ignoredMode } from '../../../lib/checks/advice/ignored-mode.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['configs: [{source: page, mode: "0440"}]', 'configs: {page: {content: x}}'],
  ['configs: [{source: page, target: /x}]', 'configs: {page: {file: ./p}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(ignoredMode, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'configs: [{source: page, mode: "0440"}]',
    'configs: {page: {file: ./p}}',
    [
      'warning MODE-IGNORED services.web.configs[0]: Compose ignores `mode` of the config `page`, which is a file of the host',
    ],
  ],
  [
    'secrets: [{source: key, uid: "1", gid: "2"}]',
    'secrets: {key: {file: ./k}}',
    [
      'warning MODE-IGNORED services.web.secrets[0]: Compose ignores `uid`, `gid` of the secret `key`, which is a file of the host',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(ignoredMode, webFile(web, rest))).toEqual(found);
});

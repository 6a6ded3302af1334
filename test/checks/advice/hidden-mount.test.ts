import { expect, test } from 'vitest';
import { hiddenMount } from '../../../lib/checks/advice/hidden-mount.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['volumes: ["./a:/a"], secrets: [key], configs: [page]', 'secrets: {key: {file: ./k}}\nconfigs: {page: {file: ./p}}'],
  ['volumes: ["./a:/a"], tmpfs: [/a]'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(hiddenMount, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'volumes: ["./a:/a"], tmpfs: [/a/]',
    '',
    [
      'warning MOUNT-HIDDEN services.web.volumes[0]: `/a` of `web` is taken by something else already, of which one hides the other',
    ],
  ],
  [
    'volumes: ["./a:/run/secrets/key"], secrets: [key]',
    'secrets: {key: {file: ./k}}',
    [
      'warning MOUNT-HIDDEN services.web.secrets[0]: `/run/secrets/key` of `web` is taken by something else already, of which one hides the other',
    ],
  ],
  [
    'secrets: [key], configs: [{source: page, target: /run/secrets/key}]',
    'secrets: {key: {file: ./k}}\nconfigs: {page: {file: ./p}}',
    [
      'warning MOUNT-HIDDEN services.web.configs[0]: `/run/secrets/key` of `web` is taken by something else already, of which one hides the other',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(hiddenMount, webFile(web, rest))).toEqual(found);
});

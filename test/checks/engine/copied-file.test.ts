import { expect, test } from 'vitest';
import { copiedFile } from '../../../lib/checks/engine/copied-file.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['volumes: ["./a:/srv"], configs: [{source: page, target: /srv/page}]', 'configs: {page: {content: x}}'],
  ['volumes: ["./a:/srv"], configs: [{source: page, target: /srv}]', 'configs: {page: {file: ./page}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(copiedFile, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'volumes: ["./a:/srv"], configs: [{source: page, target: /srv}]',
    'configs: {page: {content: x}}',
    ['error MOUNT-COPIED services.web.configs[0]: Compose copies `page` to `/srv`, where something is mounted'],
  ],
  [
    'tmpfs: [/run/secrets/key], secrets: [key]',
    'secrets: {key: {environment: KEY}}',
    [
      'error MOUNT-COPIED services.web.secrets[0]: Compose copies `key` to `/run/secrets/key`, where something is mounted',
    ],
  ],
  [
    'configs: [{source: page, target: /srv/}]',
    'configs: {page: {content: x}}',
    ['error MOUNT-COPIED services.web.configs[0]: `/srv/` is no place for a file'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(copiedFile, webFile(web, rest))).toEqual(found);
});

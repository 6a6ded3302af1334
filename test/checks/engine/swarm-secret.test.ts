import { expect, test } from 'vitest';
import { swarmSecret } from '../../../lib/checks/engine/swarm-secret.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['secrets: [key]', 'secrets: {key: {file: ./key}}'],
  ['init: true', 'secrets: {key: {external: true}}'],
  ['configs: [page]', 'configs: {page: {file: ./page}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(swarmSecret, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'secrets: [key]',
    'secrets: {key: {external: true}}',
    ['error DEPLOY-IGNORED secrets.key.external: Compose refuses `external` of `key`: only Swarm has such secrets'],
  ],
  [
    'secrets: [{source: key}]',
    'secrets: {key: {file: ./key, driver: vault}}',
    ['error DEPLOY-IGNORED secrets.key.driver: Compose refuses `driver` of `key`: only Swarm has such secrets'],
  ],
  [
    'configs: [page]',
    'configs: {page: {file: ./page, template_driver: golang}}',
    [
      'error DEPLOY-IGNORED configs.page.template_driver: Compose refuses `template_driver` of `page`: only Swarm has such configs',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(swarmSecret, webFile(web, rest))).toEqual(found);
});

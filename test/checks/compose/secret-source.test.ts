import { expect, test } from 'vitest';
import { secretSource } from '../../../lib/checks/compose/secret-source.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['secrets: [key]', 'secrets: {key: {file: ./key}}'],
  ['secrets: [key]', 'secrets: {key: {environment: KEY}}'],
  ['secrets: [key]', 'secrets: {key: {external: true}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(secretSource, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'secrets: [key]',
    'secrets: {key: {driver: vault}}',
    ['error SECRET-SOURCE secrets.key: the secret `key` comes from nowhere'],
  ],
  [
    'init: true',
    'secrets: {key: {external: false, driver: vault}}',
    ['error SECRET-SOURCE secrets.key: the secret `key` comes from nowhere'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(secretSource, webFile(web, rest))).toEqual(found);
});

import { expect, test } from 'vitest';
import { unsetSecret } from '../../../lib/checks/engine/unset-secret.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

const variable = (name: string) => (name === 'SET' ? '' : undefined);
const secret = (name: string, use = 'secrets: [key]') => webFile(use, `secrets: {key: {environment: ${name}}}`);

test('takes a variable that is set, to nothing even, and a secret that nobody sees', () => {
  expect(foundBy(unsetSecret, secret('SET'), { variable })).toEqual([]);
  expect(foundBy(unsetSecret, secret('KEY', 'init: true'), { variable })).toEqual([]);
});

test('tells of one that is not set, once', () => {
  const text = webFile(
    'secrets: [key]',
    '  db: {image: postgres:18, secrets: [key]}\nsecrets: {key: {environment: KEY}}',
  );
  expect(foundBy(unsetSecret, text, { variable })).toEqual([
    'error SECRET-UNSET secrets.key.environment: the secret `key` is the value of `KEY`, which is not set',
  ]);
});

test('tells of a config as well', () => {
  const text = webFile('configs: [page]', 'configs: {page: {environment: PAGE}}');
  expect(foundBy(unsetSecret, text, { variable })).toEqual([
    'error SECRET-UNSET configs.page.environment: the config `page` is the value of `PAGE`, which is not set',
  ]);
});

test('says nothing where nobody knows the variables', () => {
  expect(foundBy(unsetSecret, secret('KEY'))).toEqual([]);
});

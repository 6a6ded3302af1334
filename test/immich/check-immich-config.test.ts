import { describe, expect, test } from 'vitest';
import { checkImmichConfig } from '../../lib/immich/check-immich-config.ts';

/** What is told of a file, in short lines. */
function told(text: string, version = '3.2.2'): readonly string[] {
  return checkImmichConfig(text, { version }).map(
    ({ severity, code, path, line, column, message }) => `${severity} ${code} ${line}:${column} ${path}: ${message}`,
  );
}

test('an unknown key is told at the key, a wrong value at the value', () => {
  expect(told('trash:\n  dayz: 1\n  days: x\n')).toEqual([
    'error IMC-INVALID 3:9 trash.days: `trash.days` must be a whole number of at least 0, but it is a string',
    'warning IMC-UNKNOWN-KEY 2:3 trash.dayz: `trash.dayz` is not a setting of Immich 3.2',
  ]);
});

test('the file can have a name', () => {
  expect(checkImmichConfig('trash: 5', { version: '3.2.2', file: 'photos.yaml' })[0]?.file).toBe('photos.yaml');
});

describe('a secret that lost its key', () => {
  test.each([
    'notifications: {smtp: {transport: {host: m, hunter2secretX9}}}',
    'oauth:\n  clientSecret hunter2secretX9: 1\n',
    '"hunter2 secretX9": 5\n',
  ])('is not repeated: %j', (text) => {
    const found = checkImmichConfig(text, { version: '3.2.2' });
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toMatch(/hunter2|secretX9/);
  });
});

test('merge keys, which Immich reads no more since 3.2, are told as such, once and where they stand', () => {
  const text = 'job:\n  ocr: &one {concurrency: 2}\n  search:\n    <<: *one\n';
  expect(told(text)).toEqual([
    'warning IMC-UNKNOWN-KEY 4:5 job.search["<<"]: `<<` in `job.search` merges nothing: Immich 3.2 takes it for a setting',
  ]);
  expect(told(text, '3.1.0')).toEqual([]);
});

test('of what Immich refuses, nothing else is told', () => {
  const text = 'passwordLogin: {enabled: false}\noauth: {enabled: yes}\n';
  expect(told(text).map((line) => line.split(' ')[1])).toEqual(['IMC-INVALID']);
});

test('what a tree may acknowledge is an info in a file', () => {
  const text = [
    'passwordLogin: {enabled: false}',
    'oauth: {enabled: true, clientId: a, issuerUrl: https://auth.example.com}',
  ].join('\n');
  expect(told(text).map((line) => line.split(' ', 2).join(' '))).toEqual(['info IMC-FIRST-ADMIN']);
});

describe('names as Immich reads them', () => {
  test.each([
    ['trash: {"da[ys": 5}\n', 'IMC-UNKNOWN-KEY'],
    ['machineLearning: {urls: {length: 0}}\n', 'IMC-INVALID'],
    ['machineLearning: {urls: {length: -1}}\n', 'IMC-INVALID'],
    ['machineLearning: {urls: {length: 3}}\n', 'IMC-INVALID'],
    ['"machineLearning.urls[999999999]": http://ml:3003\n', 'IMC-INVALID'],
    [`"${'a.'.repeat(8000)}": 5\n`, 'IMC-UNKNOWN-KEY'],
  ])('%.40j', (text, code) => {
    expect(checkImmichConfig(text, { version: '3.2.2' }).map((one) => one.code)).toContain(code);
  });

  test('a list that leaves out a thousand million items is judged at once', () => {
    const text = '"machineLearning.urls[999999999]": x\n';
    expect(checkImmichConfig(text, { version: '2.7.5' }).every(({ severity }) => severity !== 'error')).toBe(true);
  }, 1000);
});

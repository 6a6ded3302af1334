import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Takes } from '../../../lib/immich/environment/environment-variable.ts';
import {
  MACHINE_LEARNING,
  namesOf,
  SERVER_2,
  SERVER_3,
  takesValue,
  type Dialect,
} from '../../../lib/immich/environment/takes-value.ts';

const taken = (takes: Takes, texts: readonly string[], dialect: Dialect = SERVER_3): readonly string[] =>
  texts.filter((text) => takesValue(takes, text, dialect));

describe('who reads it decides', () => {
  const BOOLEANS = ['true', 'false', 'True', '1', 'yes', 'N', 'on', 'enabled', 't', '', ' true', '2'];
  const INTEGERS = [
    '5',
    '-1',
    '+5',
    ' 5 ',
    '5.0',
    '5.5',
    '05',
    '0x10',
    '1e3',
    '1_000',
    '',
    ' ',
    'five',
    '9007199254740993',
  ];

  test.each([
    ['2.7', SERVER_2, ['true', 'false']],
    ['3.0', SERVER_3, ['true', 'false', 'True', '1', 'yes', 'N', 'on', 'enabled']],
    ['machine learning', MACHINE_LEARNING, ['true', 'false', 'True', '1', 'yes', 'N', 'on', 't']],
  ])('which words are booleans: %s', (_, dialect, words) => {
    expect(taken('boolean', BOOLEANS, dialect)).toEqual(words);
  });

  test.each([
    ['2.7', SERVER_2, INTEGERS.filter((text) => !['5.5', '1_000', 'five'].includes(text))],
    ['3.0', SERVER_3, INTEGERS.filter((text) => !['5.5', '1_000', 'five', '9007199254740993'].includes(text))],
    ['machine learning', MACHINE_LEARNING, ['5', '-1', '+5', ' 5 ', '5.0', '05', '1_000', '9007199254740993']],
  ])('which texts are whole numbers: %s', (_, dialect, texts) => {
    expect(taken('integer', INTEGERS, dialect)).toEqual(texts);
  });

  test('whether no proxies are an empty list', () => {
    expect(takesValue('proxies', '', SERVER_3)).toBe(true);
    expect(takesValue('proxies', '', SERVER_2)).toBe(false);
  });
});

test.each<[Takes, readonly string[], readonly string[]]>([
  ['text', ['', 'anything'], []],
  ['switch', ['true', 'false', ''], ['True', '1', 'yes', ' true']],
  ['port', ['0', '2283', '65535'], ['65536', '-1', 'http', '80,81']],
  ['absolute-path', ['/', '/data'], ['', 'data', './data', ' /data']],
  ['proxies', ['10.0.0.1', '10.0.0.0/8, ::1', 'fe80::/10', 'fe80::1%eth0', '::/0', ','], ['traefik', 'uniquelocal']],
  ['proxies', [], ['10.0.0.0/33', '::/129', '10.0.0.0/08', '10.0.0.0/', '010.0.0.1', '[::1]', '10.0.0.0/8/8', '1.2.3']],
  ['file-or-switch', ['true', 'false', '', '/config/helmet.json'], ['True', '1', 'yes', 'off']],
  ['json-object', ['{}', '{"ocr": 4}'], ['', '4', 'null', '[]', '{', 'x']],
  [{ oneOf: ['json', 'console'] }, ['json'], ['', 'JSON', 'json ', 'toString']],
  [{ oneOf: ['info'], isCaseless: true }, ['info', 'INFO'], ['', 'infos']],
  [{ listOf: ['api', 'io'], all: 'all' }, ['', 'api', ' api , io,', 'all'], [' all', 'all,api', 'apis', 'api;io']],
])('%j takes %j, and not %j', (takes, good, bad) => {
  expect(taken(takes, [...good, ...bad])).toEqual(good);
});

test('the options of the cache are JSON in base64', () => {
  const of = (json: string): string => `ioredis://${Buffer.from(json).toString('base64')}`;
  expect(taken('redis-url', ['', of('{"host": "cache"}')])).toHaveLength(2);
  expect(taken('redis-url', [of('{'), of('4'), 'ioredis://', 'redis://cache:6379'])).toEqual([]);
});

test('spaces do not count in a list of names', () => {
  expect(namesOf(' api,\tmicro services,, ')).toEqual(['api', 'microservices']);
});

test('no text makes a reader stumble', () => {
  const takes = fc.constantFrom<Takes>('boolean', 'integer', 'port', 'proxies', 'redis-url', 'json-object', {
    listOf: ['a'],
  });
  const dialect = fc.constantFrom(SERVER_2, SERVER_3, MACHINE_LEARNING);
  fc.assert(
    fc.property(takes, fc.string({ unit: 'binary' }), dialect, (one, text, reader) => {
      expect(takesValue(one, text, reader)).toBeTypeOf('boolean');
    }),
  );
});

test('every address and every network is a proxy', () => {
  const bits = fc.option(fc.nat(32), { nil: undefined });
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), bits, (address, length) => {
      const text = length === undefined ? address : `${address}/${length}`;
      expect(takesValue('proxies', text, SERVER_3)).toBe(true);
    }),
  );
});

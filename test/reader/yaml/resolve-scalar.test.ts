import { describe, expect, test } from 'vitest';
import { resolveScalar, resolveTagged } from '../../../lib/reader/yaml/resolve-scalar.ts';

describe('a scalar without quotes', () => {
  test.each([
    ['null', null, ['', '~', 'null', 'Null', 'NULL']],
    ['boolean', true, ['true', 'True', 'TRUE']],
    ['boolean', false, ['false', 'False', 'FALSE']],
    ['string', 'itself', ['yes', 'no', 'on', 'off', 'y', 'n', 'tRUE', 'nULL', 'nil', 'none', '<<', '=']],
    ['integer', 0, ['0', '-0', '+0', '00', '0x0', '0b0', '0o0']],
    [
      'integer',
      15,
      ['15', '+15', '017', '0o17', '0O17', '0xf', '0XF', '0b1111', '0B1111', '1_5', '15_', '0x_f', '+_15'],
    ],
    ['integer', -15, ['-15', '-017', '-0o17', '-0xF', '-0b1111', '0o-17', '0b-1111', '-_15']],
    ['integer', 2 ** 64, ['18446744073709551615', '0xFFFFFFFFFFFFFFFF']],
    ['float', 2 ** 64, ['18446744073709551616', '+18446744073709551615']],
    ['float', 8, ['08', '8.', '8.0', '8e0', '0.8e+1', '+8.', '80E-1', '0_8']],
    ['float', 0.5, ['.5', '0.5', '+.5', '5e-1', '.5e0', '.50', '.5_0', '0._5']],
    ['float', Infinity, ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF']],
    ['float', -Infinity, ['-.inf', '-.Inf', '-.INF']],
    ['float', Number.NaN, ['.nan', '.NaN', '.NAN']],
    [
      'string',
      'itself',
      ['1e400', '0x', '0b2', '0o8', '0xG', '0B-1', '0b', '-', '+', '.', '._5', '.5_', '1.2.3', '5e', 'e5'],
    ],
    ['string', 'itself', ['0xFFFFFFFFFFFFFFFFF', '_1', '12:30', '22:22', '1,000', '.inF', '-.nan', '0x1.8p1', '1 2']],
    ['timestamp', '2001-01-01T00:00:00Z', ['2001-01-01', '2001-1-1', '2001-01-01 0:0:0', '2001-1-1T0:0:0Z']],
  ] as const)('is of type %s with the value %j: %j', (type, value, texts) => {
    for (const text of texts) {
      expect([text, resolveScalar(text)]).toEqual([text, { type, value: value === 'itself' ? text : value }]);
    }
  });
});

describe('a scalar with a tag', () => {
  test.each([
    ['!!str', '1', { type: 'string', value: '1' }],
    ['!!str', '', { type: 'string', value: '' }],
    ['!!int', '0x10', { type: 'integer', value: 16 }],
    ['!!int', '1.0', undefined],
    ['!!int', '', undefined],
    ['!!int', '2001-01-01', undefined],
    ['!!float', '1.5', { type: 'float', value: 1.5 }],
    ['!!float', '2', { type: 'float', value: 2 }],
    ['!!float', '18446744073709551615', undefined],
    ['!!bool', 'true', { type: 'boolean', value: true }],
    ['!!bool', 'yes', undefined],
    ['!!null', '~', { type: 'null', value: null }],
    ['!!null', 'x', undefined],
    ['!!timestamp', '2001-01-01', { type: 'timestamp', value: '2001-01-01T00:00:00Z' }],
    ['!!timestamp', '1', undefined],
    ['!!binary', 'aGVs\nbG8=', { type: 'string', value: 'hello' }],
    ['!!binary', 'aGVsbG8', undefined],
    ['!!set', '1', { type: 'string', value: '1' }],
    ['!mine', 'null', { type: 'string', value: 'null' }],
  ])('%s %j', (tag, text, meaning) => {
    expect(resolveTagged(tag, text)).toEqual(meaning);
  });
});

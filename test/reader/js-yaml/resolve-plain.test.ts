import { expect, test } from 'vitest';
import { disagreement, outcome, REAL } from './outcomes.ts';

/** What scalars without quotes are in 4.1, 4.3, and since 5; a text that has no value there is itself. */
const SCALARS: readonly (readonly [texts: readonly string[], old: unknown, later: unknown, five: unknown])[] = [
  [['~', 'null', 'Null', 'NULL'], null, null, null],
  [['true', 'True', 'TRUE'], true, true, true],
  [['false', 'False', 'FALSE'], false, false, false],
  [['yes', 'no', 'on', 'off', 'y', 'N', 'tRUE', 'nULL', 'nil', '<<', '=', '~~'], 'itself', 'itself', 'itself'],
  [['15', '+15', '015', '0o17', '0xf', '0xF', '15.', '15.0', '1.5e1', '150e-1', '1.5E+1'], 15, 15, 15],
  [['0b1111', '+0xf', '+0o17'], 15, 15, 'itself'],
  [['1_5', '1__5', '0_15', '0x_f', '0b1_111', '0o1_7', '1_5.0', '15._0'], 15, 'itself', 'itself'],
  [
    ['15_', '_15', '0x_', '0xf_', '1_5_', '0b', '0o', '0x', '0b2', '0o8', '0xg', '0XF', '0B1'],
    'itself',
    'itself',
    'itself',
  ],
  [['-15', '-015', '-15.0'], -15, -15, -15],
  [['-0xf', '-0b1111'], -15, -15, 'itself'],
  [['.5', '0.5', '+0.5', '5e-1', '.5e0', '00.5'], 0.5, 0.5, 0.5],
  [['+.5'], 'itself', 'itself', 0.5],
  [['.5_0', '._5'], 0.5, 'itself', 'itself'],
  [['0', '+0', '00', '0x0', '0.0'], 0, 0, 0],
  [['-0'], 0, 0, -0],
  [['-00', '-0.0', '-0e5'], -0, -0, -0],
  [['.inf', '.Inf', '.INF', '+.inf'], Infinity, Infinity, Infinity],
  [['-.inf', '-.INF'], -Infinity, -Infinity, -Infinity],
  [['.nan', '.NaN', '.NAN'], Number.NaN, Number.NaN, Number.NaN],
  [['1e400', '9'.repeat(400), `0x${'f'.repeat(300)}`], Infinity, 'itself', 'itself'],
  [['18446744073709551617', '0xfffffffffffffffff'.slice(0, 18)], 2 ** 64, 2 ** 64, 2 ** 64],
  [
    ['.iNF', '-.nan', '.', '+', '1e', 'e1', '1.2.3', '1:30', '1,5', '0x1p3', 'NaN', 'Infinity'],
    'itself',
    'itself',
    'itself',
  ],
  [
    ['2001-02-03', '2001-2-3 0:00:00', '2001-02-03T00:00:00Z'],
    new Date('2001-02-03'),
    new Date('2001-02-03'),
    'itself',
  ],
  [['2001-2-3', '2001-02-03T00:00', '12:30:45', '01-02-03'], 'itself', 'itself', 'itself'],
];

test.each(SCALARS)('%j', (texts, ...values) => {
  for (const text of texts) {
    const expected = values.map((value) => [value === 'itself' ? text : value]);
    expect([text, (['4.1', '4.3', '5.4'] as const).map((dialect) => outcome(`- ${text}`, dialect))]).toEqual([
      text,
      expected,
    ]);
    for (const [dialect, real] of REAL) expect(disagreement(`- ${text}`, dialect, real)).toBeUndefined();
  }
});

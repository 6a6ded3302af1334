import { expect, test } from 'vitest';
import { disagreement, outcome, REAL } from './outcomes.ts';

const REFUSED = 'YAML-TAG';

/** What a value with a tag is in version 4 and in version 5. */
const TAGGED: readonly (readonly [text: string, four: unknown, five: unknown])[] = [
  ['!!str 1', '1', '1'],
  ['!!str', '', ''],
  ['!!str "a"', 'a', 'a'],
  ['! 1', '1', '1'],
  ['! [1]', [1], [1]],
  ['!<!> 1', '1', REFUSED],
  ['!<?> "1"', 1, REFUSED],
  ['!!int 0b11', 3, 3],
  ['!!int "5"', 5, 5],
  ['!!int 1.5', REFUSED, REFUSED],
  ['!!int', REFUSED, REFUSED],
  ['!!float 1', 1, 1],
  ['!!bool true', true, true],
  ['!!bool yes', REFUSED, REFUSED],
  ['!!null ~', null, null],
  ['!!null', null, null],
  ['!!null a', REFUSED, REFUSED],
  ['!!seq', [], []],
  ['!!seq []', [], []],
  ['!!seq {}', REFUSED, REFUSED],
  ['!!map', {}, {}],
  ['!!map ""', REFUSED, {}],
  ['!!map a', REFUSED, REFUSED],
  ['!!set {a, b: ~}', { a: null, b: null }, REFUSED],
  ['!!set {a: 1}', REFUSED, REFUSED],
  ['!!omap [a: 1, b: 2]', [{ a: 1 }, { b: 2 }], REFUSED],
  ['!!omap [a: 1, a: 2]', REFUSED, REFUSED],
  [
    '!!pairs [a: 1, a: 2]',
    [
      ['a', 1],
      ['a', 2],
    ],
    REFUSED,
  ],
  ['!!pairs [a]', REFUSED, REFUSED],
  ['!!timestamp 2001-02-03', new Date('2001-02-03'), REFUSED],
  ['!!timestamp a', REFUSED, REFUSED],
  ['!!binary aGk=', Uint8Array.of(104, 105), REFUSED],
  ['!!binary ""', Uint8Array.of(0, 0, 0), REFUSED],
  ['!!binary aGk', REFUSED, REFUSED],
  ['!!binary |\n  aGk=', Uint8Array.of(104, 105), REFUSED],
  ['!!merge <<', '<<', REFUSED],
  ['!!js/undefined ""', REFUSED, REFUSED],
  ['!!constructor a', REFUSED, REFUSED],
  ['!secret a', REFUSED, REFUSED],
  ['!!%73tr 1', '1', '1'],
  ['!<tag:yaml.org,2002:str> 1', '1', '1'],
  ['!a!b c', 'YAML-SYNTAX', 'YAML-SYNTAX'],
  ['!!str !!str a', 'YAML-SYNTAX', 'YAML-SYNTAX'],
  ['!!str,', 'YAML-SYNTAX', 'YAML-SYNTAX'],
];

test.each(TAGGED)('%j', (text, four, five) => {
  const expected = [four, four, five, five].map((value) => (String(value).startsWith('YAML-') ? value : [value]));
  expect((['4.1', '4.3', '5.4', '5.5'] as const).map((dialect) => outcome(`- ${text}`, dialect))).toEqual(expected);
  for (const [dialect, real] of REAL) expect(disagreement(`- ${text}`, dialect, real)).toBeUndefined();
});

test.each([
  ['!!str\n 1', 1],
  ['!!str\n ~', ''],
  ['!!int\n 1', REFUSED],
  ['!!bool\n true', REFUSED],
  ['!!str\n |\n 1', '1\n'],
  ['&a\n *a', {}],
  ['[&a b, !!str *a ]', 'YAML-SYNTAX'],
  ['- &a b\n- !!str\n  *a', REFUSED],
  ['- &a ~\n- !!str\n  *a', [null, '']],
])('in version 4, a tag finds what is on the line below it: %j', (text, value) => {
  expect(outcome(text, '4.1')).toEqual(value);
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
});

test.each(['int', 'timestamp', 'binary', 'str', 'null', 'set'])(
  'in 4.3, anchor and `!!%s` on two lines find no value first',
  (name) => {
    const text = `--- &a\n!!${name} ${name === 'int' ? '1' : name === 'timestamp' ? '2001-02-03' : '~'}`;
    for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
  },
);

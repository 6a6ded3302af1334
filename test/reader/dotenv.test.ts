import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { parseDotenv } from '../../lib/reader/dotenv.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { lineOf } from './node-of.ts';

const ENV: ReadonlyMap<string, string> = new Map([
  ['SET', 'value'],
  ['BLANK', ''],
]);

function read(text: string, earlier?: ReadonlyMap<string, string>) {
  const findings: Finding[] = [];
  const tell = (finding: Finding) => findings.push(finding);
  const values = parseDotenv(new SourceText('/proj/a.env', text), (name) => ENV.get(name), tell, earlier);
  return { values: [...values], findings, told: findings.map(lineOf) };
}

describe('a value without quotes', () => {
  test.each([
    ['a name and a value', 'A=b', [['A', 'b']]],
    ['spaces around', '  A =\t b c \n', [['A', 'b c']]],
    [
      'a colon instead',
      'A: b\nB:c',
      [
        ['A', 'b'],
        ['B', 'c'],
      ],
    ],
    [
      'export',
      'export A=b\nexport\tB=c\nexportC=d',
      [
        ['A', 'b'],
        ['B', 'c'],
        ['exportC', 'd'],
      ],
    ],
    [
      'nothing',
      'A=\nB=   \n',
      [
        ['A', ''],
        ['B', ''],
      ],
    ],
    ['an equals sign', 'A==b=c', [['A', '=b=c']]],
    ['quotes within', `A=b"c'd`, [['A', `b"c'd`]]],
    ['a backslash', String.raw`A=b\nc`, [['A', String.raw`b\nc`]]],
    [
      'comments',
      '# x\nA=b # c\nB=b#c\nC= # c\n#',
      [
        ['A', 'b'],
        ['B', 'b#c'],
        ['C', '# c'],
      ],
    ],
    [
      'empty lines',
      '\n\n A=b\n \t\n\nB=c\n',
      [
        ['A', 'b'],
        ['B', 'c'],
      ],
    ],
    [
      'line ends of Windows',
      'A=b\r\nB=c # d\r\n',
      [
        ['A', 'b'],
        ['B', 'c'],
      ],
    ],
    ['a byte order mark', '\uFEFFA=b', [['A', 'b']]],
    [
      'odd names',
      'a.b-c[0]=x\né1=y\n1=z',
      [
        ['a.b-c[0]', 'x'],
        ['é1', 'y'],
        ['1', 'z'],
      ],
    ],
    ['a name twice', 'A=b\nA=c', [['A', 'c']]],
  ])('may have %s', (_, text, values) => {
    expect(read(text)).toEqual({ values, findings: [], told: [] });
  });
});

describe('quotes', () => {
  test.each([
    ['keep everything as it is', `A=' $B "c" # \\n '`, [['A', ` $B "c" # \\n `]]],
    [
      'of either kind hold themselves after a backslash',
      String.raw`A='it\'s'` + '\n' + String.raw`B="a\"b"`,
      [
        ['A', "it's"],
        ['B', 'a"b'],
      ],
    ],
    [
      'hold line breaks',
      'A="b\n c"\nB=\'d\r\ne\'',
      [
        ['A', 'b\n c'],
        ['B', 'd\r\ne'],
      ],
    ],
    [
      'are followed by what one likes',
      `A="b" # c\nB='c'D=e\n`,
      [
        ['A', 'b'],
        ['B', 'c'],
        ['D', 'e'],
      ],
    ],
    ['know escapes if they are double', String.raw`A="\a\b\f\n\r\t\v\\\"\$B"`, [['A', '\u0007\b\f\n\r\t\v\\"$B']]],
    ['know octal numbers', String.raw`A="\0101\0377"`, [['A', 'A\u00ff']]],
    ['lose the 0 of what is none', String.raw`A="\0\01\0777\0181"`, [['A', String.raw`\\1\777\181`]]],
    ['keep other backslashes', String.raw`A="\c\x41\u0041\1"`, [['A', String.raw`\c\x41\u0041\1`]]],
    ['keep two backslashes if they are single', String.raw`A='\\'`, [['A', String.raw`\\`]]],
  ])('%s', (_, text, values) => {
    expect(read(text)).toEqual({ values, findings: [], told: [] });
  });
});

describe('variables', () => {
  test('come from the environment first, then from what stands above', () => {
    expect(read('SET=here\nA=$SET\nB=${A}!\nC="${B}"\nD=\'$A\'').values).toEqual([
      ['SET', 'here'],
      ['A', 'value'],
      ['B', 'value!'],
      ['C', 'value!'],
      ['D', '$A'],
    ]);
  });

  test('come from earlier files, which later ones change', () => {
    const earlier = new Map([
      ['A', '1'],
      ['B', '2'],
    ]);
    expect(read('C=$A\nA=$B', earlier).values).toEqual([
      ['A', '2'],
      ['B', '2'],
      ['C', '1'],
    ]);
    expect([...earlier]).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
  });

  test('without an equals sign take the value of the environment, if it has one', () => {
    expect(read('SET\nexport BLANK\nGONE\n').values).toEqual([
      ['SET', 'value'],
      ['BLANK', ''],
    ]);
  });

  test('that are not set become blank, with a warning for each', () => {
    const { values, told } = read('A=$GONE\nB="$GONE ${GONE2} ${GONE:-d}"\n');
    expect(values).toEqual([
      ['A', ''],
      ['B', '  d'],
    ]);
    expect(told).toEqual([
      'a.env:1:3 VAR-BLANK : `GONE` is not set and becomes blank',
      'a.env:2:10 VAR-BLANK : `GONE2` is not set and becomes blank',
    ]);
  });

  test('that are required, or cannot be read, are refused', () => {
    expect(read('A="x\ny ${GONE:?why}"\nB=${A.B}\nC=$$').told).toEqual([
      'a.env:2:3 VAR-MISSING : `GONE` is required and not set: why',
      'a.env:3:3 VAR-TEMPLATE : `${A` is followed by `.`, which no name holds',
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['a name with a space', 'A=b\nA B=c', '2:1 ENV-SYNTAX : the name of a variable holds a space'],
    ['a name with a space and no value', 'A B\nC=d', '1:1 ENV-SYNTAX : the name of a variable holds a space'],
    ['a name with something else', '\nA+B=c', '2:2 ENV-SYNTAX : `+` cannot stand in the name of a variable'],
    ['a name in quotes', '"A"=c', '1:1 ENV-SYNTAX : `"` cannot stand in the name of a variable'],
    ['a name with a pictogram', '😀=c', '1:1 ENV-SYNTAX : `😀` cannot stand in the name of a variable'],
    ['an open double quote', 'A="b\nC=d', '1:3 ENV-SYNTAX : the quote before the value of `A` is never closed'],
    ['an open single quote', "A='b\\'", '1:3 ENV-SYNTAX : the quote before the value of `A` is never closed'],
    ['an export of nothing', 'export ', '1:1 ENV-SYNTAX : `export` is followed by nothing'],
  ])('%s', (_, text, line) => {
    const { told, findings } = read(text);
    expect(told).toEqual([`a.env:${line}`]);
    expect(findings[0]).toMatchObject({ severity: 'error', hint: expect.any(String) });
  });

  test('is told of at every line', () => {
    const { told, values } = read('A B=1\nC=${\nD=2\nE!=3');
    expect(told.map((line) => line.slice(0, 9))).toEqual(['a.env:1:1', 'a.env:2:3', 'a.env:4:2']);
    expect(values).toEqual([['D', '2']]);
  });
});

test('a value without a name is taken, with a warning', () => {
  expect(read('A=b\nLAST')).toMatchObject({
    values: [
      ['A', 'b'],
      ['', 'LAST'],
    ],
    told: ['a.env:2:1 ENV-NAME : Compose reads here the value of a variable without a name'],
    findings: [{ severity: 'warning' }],
  });
  expect(read('=b').values).toEqual([['', 'b']]);
});

test('a long text takes as long as it is, and any text ends', () => {
  expect(read(`A=${' '.repeat(300_000)}x\n`.repeat(3)).values).toEqual([['A', 'x']]);
  expect(read(`A="${'\\'.repeat(300_001)}`).told).toHaveLength(1);
  expect(read('A"'.repeat(10_000)).told).toHaveLength(1);
  const pieces = fc.constantFrom('A', '=', ':', ' ', '\n', '"', "'", '\\', '$', '{', '}', '#', 'export ', '\r', '\\0');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      expect(read(parts.join('')).values.length).toBeLessThan(26);
    }),
  );
});

test('a value in single quotes stands for itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '$', '"', '{', '#', '\n', '=', '\\n') }), (value) => {
      expect(read(`A='${value}'`)).toMatchObject({ values: [['A', value]], findings: [] });
    }),
  );
});

test.skipIf(noDockerCompose)('Docker Compose reads the same', () => {
  const text = String.raw`# all of it
export A=1 # x
B: "q \$A ${'$'}{A}\t\0101\c" # y
C='it\'s $A'D=${'$'}A
SET
E="two
lines"
F==$$ ${'$'}{GONE:-d}${'\r'}
G[0].x-y =	z
LAST`;
  const compose = JSON.stringify({ services: { app: { image: 'i', env_file: 'a.env' } } });
  const { stdout } = composeConfig({ 'compose.yaml': compose, 'a.env': text }, Object.fromEntries(ENV));
  expect(Object.fromEntries(read(text).values)).toEqual(
    JSON.parse(stdout.replaceAll('$$', '$')).services.app.environment,
  );
});

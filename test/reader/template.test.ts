import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFault, parseTemplate, type Template } from '../../lib/reader/template.ts';

/** A template with each variable as `<name operator word>`, so that a test can spell what was read. */
function spelled(text: string): string {
  const read = parseTemplate(text);
  return isFault(read) ? `${read.offset}: ${read.fault}` : joined(read);
}

function joined(template: Template): string {
  const parts = template.map((part) => {
    if (typeof part === 'string') return part;
    return `<${part.name}${part.operator === undefined ? '' : ` ${part.operator} ${joined(part.word)}`}>`;
  });
  return parts.join('');
}

test.each([
  ['nothing', 'nothing'],
  ['', ''],
  ['$A', '<A>'],
  ['${A}', '<A>'],
  ['$a_1-b', '<a_1>-b'],
  ['$A.B', '<A>.B'],
  ['${A}${B}$C', '<A><B><C>'],
  ['$$A', '$A'],
  ['$$$A', '$<A>'],
  ['$$$$A', '$$A'],
  ['$', '$'],
  ['a$ $1 $(x) $? $é', 'a$ $1 $(x) $? $é'],
])('a variable is a name after `$`, and `$$` is a dollar sign: %s', (text, meaning) => {
  expect(spelled(text)).toBe(meaning);
});

test.each([
  ['${A:-b}', '<A :- b>'],
  ['${A-b}', '<A - b>'],
  ['${A:?b}', '<A :? b>'],
  ['${A?b}', '<A ? b>'],
  ['${A:+b}', '<A :+ b>'],
  ['${A+b}', '<A + b>'],
  ['${A:-}', '<A :- >'],
  ['${A-B-C}', '<A - B-C>'],
  ['${A:-:?b}', '<A :- :?b>'],
  ['${A:-a b:/c?d}', '<A :- a b:/c?d>'],
  ['${A:-$$b}', '<A :- $b>'],
  ['${A:-${B:-c}}', '<A :- <B :- c>>'],
  ['${A:-$B$C}x', '<A :- <B><C>>x'],
])('an operator is followed by a word: %s', (text, meaning) => {
  expect(spelled(text)).toBe(meaning);
});

describe('a word ends', () => {
  test.each([
    ['at the first brace', '${A:-b}c}', '<A :- b>c}'],
    ['after braces that go together', '${A:-{b}}c', '<A :- {b}>c'],
    ['not at a brace right after another one', '${A:-{}}', '<A :- {}>'],
    ['one brace later where a brace hides another', '${A:-{} b} c} d', '<A :- {} b} c> d'],
    ['at the last brace of the line where none closes it', '${A:-{b} c} d', '<A :- {b} c> d'],
    ['at a brace that a brace hides, if it is the last one', '${A:-{} b', '<A :- {> b'],
  ])('%s: %s', (_, text, meaning) => expect(spelled(text)).toBe(meaning));

  test('on its line', () => {
    expect(spelled('${A:-b\n}')).toBe('0: `${A:-` has no `}` on its line');
    expect(spelled('${A:-{\n}')).toBe('0: `${A:-` has no `}` on its line');
  });
});

test.each([
  ['${', '0: `${` has no `}` on its line'],
  ['a ${\n}', '2: `${` has no `}` on its line'],
  ['${A', '0: `${A` has no `}` on its line'],
  ['${A\n}', '0: `${A` has no `}` on its line'],
  ['${A:-b', '0: `${A:-` has no `}` on its line'],
  ['${}', '0: `${}` names no variable'],
  ['${1}', '0: `${` is followed by `1`, with which no name begins'],
  ['${ A}', '0: `${` is followed by a space, with which no name begins'],
  ['${é}', '0: `${` is followed by `é`, with which no name begins'],
  ['${😀}', '0: `${` is followed by `😀`, with which no name begins'],
  ['${A.B}', '0: `${A` is followed by `.`, which no name holds'],
  ['${A B}', '0: `${A` is followed by a space, which no name holds'],
  ['${A:b}', '0: `${A` is followed by `:`, which no name holds'],
  ['${A:=b}', '0: `${A` is followed by `:=`, and Compose sets no variables'],
  ['$B ${C} ${A%b}', '8: `${A` is followed by `%`, which no name holds'],
  ['x ${A:-y ${B.C}}', '9: `${B` is followed by `.`, which no name holds'],
  ['${A:-${B}', '5: `${B` has no `}` on its line'],
])('%s is refused', (text, fault) => {
  expect(spelled(text)).toBe(fault);
});

test('a variable knows where its dollar sign stands, also within a word, and its word as it is written', () => {
  const [literal, outer] = parseTemplate('a ${A:-b ${B:-$$}}') as Template;
  expect(literal).toBe('a ');
  expect(outer).toMatchObject({ offset: 2, wordText: 'b ${B:-$$}' });
  expect((outer as Exclude<typeof outer, string | undefined>).word[1]).toMatchObject({ offset: 9, wordText: '$$' });
});

describe('what nobody writes', () => {
  test('variables that stand deep in each other are refused, not overflowing', () => {
    const nested = (depth: number) => `${'${A:-'.repeat(depth)}x${'}'.repeat(depth)}`;
    expect(spelled(nested(100))).toContain('<A :- x>');
    expect(spelled(nested(50_000))).toBe('500: variables stand 100 deep in each other');
  });

  test('long texts take as long as they are', () => {
    expect(spelled('${A:-x}'.repeat(100_000))).toHaveLength(800_000);
    expect(spelled(`${'${A:-{ '.repeat(50)}${'x'.repeat(200_000)}`)).toContain('has no `}`');
  });

  test('any text is read or refused', () => {
    const pieces = fc.constantFrom('$', '{', '}', '${A', ':-', '?', 'A', '$$', '\n', ' ', '{}');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const read = parseTemplate(text);
        if (isFault(read)) expect(text.startsWith('${', read.offset)).toBe(true);
        else if (!text.includes('$')) expect(joined(read)).toBe(text);
      }),
    );
  });

  test('a text whose dollar signs are doubled stands for itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        expect(spelled(text.replaceAll('$', '$$$$'))).toBe(text);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { expand } from '../../lib/reader/expand.ts';
import { isFault, parseTemplate } from '../../lib/reader/template.ts';

const variables = new Map([
  ['SET', 'value'],
  ['BLANK', ''],
  ['TRICKY', '${SET} $$'],
]);

function expansionOf(text: string) {
  const template = parseTemplate(text);
  if (isFault(template)) throw new Error(template.fault);
  return expand(template, variables);
}

test.each([
  ['$SET ${SET}', 'value value'],
  ['$GONE', ''],
  ['${TRICKY}', '${SET} $$'],
  ['${SET:-word}|${BLANK:-word}|${GONE:-word}', 'value|word|word'],
  ['${SET-word}|${BLANK-word}|${GONE-word}', 'value||word'],
  ['${SET:+word}|${BLANK:+word}|${GONE:+word}', 'word||'],
  ['${SET+word}|${BLANK+word}|${GONE+word}', 'word|word|'],
  ['${SET:?word}|${SET?word}|${BLANK?word}', 'value|value|'],
  ['${GONE:-${BLANK:-$SET}}', 'value'],
])('%s becomes %s', (text, expected) => {
  expect(expansionOf(text).text).toBe(expected);
  expect(expansionOf(text).missing).toEqual([]);
});

describe('a required variable is missing', () => {
  const missingIn = (text: string) =>
    expansionOf(text).missing.map(({ reference, isBlank, needlessFor }) => [reference.name, isBlank, needlessFor]);

  test.each([
    [
      'where it is not set',
      '${GONE:?word} ${GONE?}',
      [
        ['GONE', false, undefined],
        ['GONE', false, undefined],
      ],
    ],
    ['where it is blank, after a colon', '${BLANK:?word} ${BLANK?word}', [['BLANK', true, undefined]]],
    ['in a default that is taken', '${GONE:-${BLANK:?}}', [['BLANK', true, undefined]]],
    ['in a default that is not taken', '${SET:-${GONE:?}}', [['GONE', false, 'SET']]],
    ['in a replacement that is not taken', '${BLANK:+${GONE:?}}', [['GONE', false, 'BLANK']]],
    ['in a message that is not shown', '${SET:?${GONE:?}}', [['GONE', false, 'SET']]],
    ['deep in a default that is not taken', '${SET:-${BLANK:-${GONE:?}}}', [['GONE', false, 'SET']]],
  ])('%s: %s', (_, text, missing) => expect(missingIn(text)).toEqual(missing));
});

test('a variable that is not set is told of where nothing stands in for it and it comes into the text', () => {
  const text = '$A ${B} ${C:-$D} ${SET:-$E} ${F:-} ${SET:+$G} ${GONE:+$H}';
  expect(expansionOf(text).unset.map(({ name }) => name)).toEqual(['A', 'B', 'D', 'G']);
});

test('a word with very many variables is not too much', () => {
  expect(expansionOf(`\${GONE:-${'$A'.repeat(200_000)}}`).unset).toHaveLength(200_000);
});

import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideWords } from '../../lib/cli/hide-words.ts';

const WORDS = ['enabled', 'oauth', 'yes', '70'];

/** What is shown of a line, with `‸` before the place that is marked, there and here. */
function shownOf(marked: string): string {
  const column = marked.indexOf('‸') + 1;
  const { text, column: place } = hideWords({ text: marked.replace('‸', ''), column }, (word) => WORDS.includes(word));
  return `${text.slice(0, place - 1)}‸${text.slice(place - 1)}`;
}

describe('shows the words that may be, and the place', () => {
  test.each([
    ['  enabled: ‸"yes"', '  enabled: ‸"yes"'],
    ["  'enabled': ‸'yes' # ", "  'enabled': ‸'yes' ***"],
    ['  crf: ‸70', '  ***: ‸70'],
    ['  ‸hunter: 2', '  ‸***: ***'],
    ['hunter2: h‸unter3', '***: ‸***'],
    ['\tenabled: x‸', '\tenabled: ***‸'],
    ['- ‸yes', '- ‸yes'],
    ['‸---', '‸---'],
    ['‸enabled: ""', '‸enabled: ""'],
    ['enabled: ye‸s # or no: hunter2', 'enabled: ye‸s ***'],
    ['{"oauth":{"secret":"hunter2","enabled":‸"yes"}}', '{"oauth":{"***":"***","enabled":‸"yes"}}'],
    ['oauth: {secret: a b, enabled: ‸yes}, # x', 'oauth: {***: ***, enabled: ‸yes}, ***'],
    ['oauth : ‸yes ', 'oauth : ‸yes '],
    ['‸', '‸'],
  ])('%j is %j', (line, shown) => {
    expect(shownOf(line)).toBe(shown);
  });
});

describe('hides the others, as whatever they stand', () => {
  test.each([
    ['secret: ‸it is enabled: yes, and [no] #one', 'a plain text'],
    ['secret: ‸"yes, \\" {enabled: \' yes"', 'a quoted text'],
    ["secret: ‸'yes'' enabled", 'a text that goes on in the next line'],
    ['  hunter‸2', 'a line of a longer text'],
    ['secret: ‸a,b]c}d', 'a text with brackets'],
    ['secret: ‸http://user:hunter2@host', 'an address'],
    ['secret: ‸!tag &name |-', 'properties'],
    ['‸#enabled: yes', 'a comment'],
  ])('%s: %s', (line) => {
    expect(shownOf(line)).toMatch(/^(?:\*{3}: |  )?‸["']?\*{3}/);
    expect(shownOf(line)).not.toMatch(/hunter|one|and|tag/);
  });

  test('whatever the line, nothing else is shown', () => {
    const piece = constantFrom(...`:,[]{}"'#-\\ \t`, ': ', ' #', 'Zq', '7x', 'enabled', 'yes');
    assert(
      property(array(piece, { maxLength: 30 }), nat(60), (pieces, column) => {
        const { text, column: place } = hideWords({ text: pieces.join(''), column: column + 1 }, (word) =>
          WORDS.includes(word),
        );
        expect(text.replaceAll(/enabled|yes|\W/g, '')).toBe('');
        expect(place).toBeGreaterThan(0);
        expect(place).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});

test('what nobody reads of a long line is left out', () => {
  const around = '{"secret":"hunter2"},'.repeat(100_000);
  const line = `[${around}{"enabled": "yes"},${around}]`;
  const column = around.length + '[{"enabled": '.length + 1;
  const { text, column: place } = hideWords({ text: line, column }, (word) => WORDS.includes(word));
  expect(text.length).toBeLessThan(3000);
  expect(text.slice(place - 1)).toMatch(/^"yes"/);
  expect(text).not.toContain('hunter2');
});

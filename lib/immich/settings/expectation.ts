import type { LineSection, LineSetting } from './settings-of.ts';
import { TEXT_FORMS } from './text-forms.ts';

/** Says in words which values a setting takes. */
export function expectation(setting: LineSetting | LineSection): string {
  if (setting.kind === 'section') return 'a section with settings';
  const values = expectedValues(setting);
  return setting.isNullable === true ? `${values} or \`null\`` : values;
}

/** Says in words what the items of a list may be. */
export function itemExpectation({ choices, form = 'any' }: LineSetting): string {
  return choices === undefined ? TEXT_FORMS[form].expects : oneOf(choices);
}

function expectedValues(setting: LineSetting): string {
  const { kind, choices = [], form = 'any', least = 0, isFilled = false } = setting;
  switch (kind) {
    case 'flag':
      return '`true` or `false`';
    case 'number':
      return `a ${setting.isWhole === true ? 'whole ' : ''}number${range(setting)}`;
    case 'choice':
      return oneOf(choices);
    case 'list':
      if (setting.choices !== undefined) return `a list of ${choices.map((value) => `\`${value}\``).join(', ')}`;
      return least === 0 ? 'a list' : `a list of ${least} or more items`;
    default:
      return form === 'any' && isFilled ? 'a string that is not empty' : TEXT_FORMS[form].expects;
  }
}

function oneOf(choices: readonly (string | number)[]): string {
  return `one of ${choices.map((value) => `\`${value}\``).join(', ')}`;
}

// The bounds of exact whole numbers are those of every number in a file, and worth no words.
function range({ min, max }: LineSetting): string {
  const high = max === Number.MAX_SAFE_INTEGER ? undefined : max;
  if (min === undefined) return high === undefined ? '' : ` of at most ${high}`;
  return high === undefined ? ` of at least ${min}` : ` from ${min} to ${high}`;
}

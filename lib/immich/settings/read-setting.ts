import { Text } from '../../core/text.ts';
import type { Loader } from './loader.ts';
import type { LineSetting } from './settings-of.ts';
import { TEXT_FORMS } from './text-forms.ts';

/** What Immich makes of a value: one that it goes on with, or nothing, since it refuses it or some items of it. */
export type Reading =
  | { readonly value: unknown; readonly isCoerced?: true }
  | { readonly refusedItems: readonly number[] };

/** What decides how a value is read, beside its setting. */
export interface Manner {
  readonly loader: Loader;
  /** What stands beside the setting. */
  sibling(key: string): unknown;
}

// As a whole, not one item or the other.
const REFUSED: Reading = { refusedItems: [] };

/** Reads one value as a loader does; a `Text` stands for a string that is known only when the file is rendered. */
export function readSetting(setting: LineSetting, value: unknown, manner: Manner): Reading {
  if (value === null && setting.isNullable === true) return { value };
  switch (setting.kind) {
    case 'flag':
      return readFlag(setting, value, manner);
    case 'number':
      return readNumber(setting, value, manner);
    case 'list':
      return readList(setting, value, manner);
    case 'choice':
      return setting.choices?.includes(value as string) === true ? { value } : REFUSED;
    default:
      return isTextOf(setting, value) && !(value === '' && setting.isFilled === true) ? { value } : REFUSED;
  }
}

function readFlag({ isCoerced }: LineSetting, value: unknown, { loader }: Manner): Reading {
  if (typeof value === 'boolean') return { value };
  const read = isCoerced === true ? loader.flagOf(value) : undefined;
  return read === undefined ? REFUSED : { value: read, isCoerced: true };
}

function readNumber(setting: LineSetting, value: unknown, { loader }: Manner): Reading {
  if (isNumberOf(setting, value, loader)) return { value };
  if (setting.isCoerced !== true || Text.isText(value)) return REFUSED;
  const read = loader.numberOf(value);
  return isNumberOf(setting, read, loader) ? { value: read, isCoerced: true } : REFUSED;
}

function isNumberOf(setting: LineSetting, value: unknown, loader: Loader): boolean {
  const { isWhole, min = -Infinity, max = Infinity } = setting;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return value >= min && value <= max && (isWhole !== true || loader.isWhole(value));
}

function readList(setting: LineSetting, value: unknown, { loader, sibling }: Manner): Reading {
  const { choices, least = 0, takesOne, appended } = setting;
  if (typeof value === 'string' && takesOne === true) {
    // To a text nothing can be appended; whether that is needed is asked of the text as it is of a list.
    const isComplete = appended === undefined || value.includes(String(sibling(appended)));
    return choices?.includes(value) === true && isComplete ? { value: [value], isCoerced: true } : REFUSED;
  }
  if (!Array.isArray(value) || value.length < least) return REFUSED;
  const isFine = (item: unknown) =>
    choices === undefined ? isTextOf(setting, item) : choices.includes(item as string);
  // A file can leave items out, however many: `urls: {7: x}` is a list of eight.
  const present = Object.keys(value).map(Number);
  const refusedItems = present.filter((index) => !isFine(value[index]));
  if (present.length < value.length && !loader.skipsHoles) refusedItems.push(firstHole(present));
  return refusedItems.length === 0 ? { value } : { refusedItems };
}

function isTextOf({ form = 'any' }: LineSetting, value: unknown): boolean {
  return Text.isText(value) || (typeof value === 'string' && TEXT_FORMS[form].problem(value) === undefined);
}

function firstHole(present: readonly number[]): number {
  const at = present.findIndex((index, position) => index !== position);
  return at === -1 ? present.length : at;
}

import { closestName } from '../../core/closest-name.ts';
import { formatPath, type DocumentPath } from '../../core/document-path.ts';
import { Text } from '../../core/text.ts';
import { Timestamp } from '../../reader/node-data.ts';
import { expectation, itemExpectation } from './expectation.ts';
import { probableSetting } from './find-setting.ts';
import { isSection } from './settings-map.ts';
import type { LineSection, LineSetting } from './settings-of.ts';
import { TEXT_FORMS } from './text-forms.ts';

/** What Immich refuses, leaves unread, or reads as something else. */
export interface SettingsFault {
  /** The place of the setting, from the root of the file. */
  readonly path: DocumentPath;
  /** `unknown`: Immich starts and ignores it; `refused`: it does not start; `coerced`: it makes another value of it. */
  readonly kind: 'unknown' | 'refused' | 'coerced';
  /** What is wrong. Values that may be secret are not repeated. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Whether the last step of the path may be a secret. */
  readonly isHidden?: boolean;
}

/** A key that no setting has. What is no name may be a secret that lost its key, and is not repeated. */
export function unknownKey(path: DocumentPath, root: LineSection, line: string, value: unknown): SettingsFault {
  if (path.at(-1) === '<<') return unmergedKey(path, line);
  const probable = shownPath(path).length === path.length ? probableSetting(root, path) : undefined;
  // What has no value lost its key, or is one.
  const isName = shownPath(path).length === path.length && (value !== null || probable !== undefined);
  const shown = isName ? path : shownPath(path).slice(0, path.length - 1);
  const message = `${isName ? nameOf(path) : `a key in ${nameOf(shown)}`} is not a setting of Immich ${line}`;
  const hint =
    probable === undefined ? 'take it away: Immich only prints it in its log' : `did you mean ${nameOf(probable)}?`;
  return { path, kind: 'unknown', message, hint, ...(!isName && { isHidden: true }) };
}

// js-yaml 5 knows no such keys.
function unmergedKey(path: DocumentPath, line: string): SettingsFault {
  const message = `\`<<\` in ${nameOf(path.slice(0, -1))} merges nothing: Immich ${line} takes it for a setting`;
  return { path, kind: 'unknown', message, hint: 'write out the settings that it stands for' };
}

/** Something else than a section where one belongs. */
export function noSection(path: DocumentPath, section: LineSection, value: unknown): SettingsFault {
  if (Text.isText(value)) return misplacedVariable(path, expectation(section));
  const message = `${nameOf(path)} must be ${expectation(section)}, but it is ${described(value)}`;
  return { path, kind: 'refused', message, hint: 'give it settings, or leave it out' };
}

/** A value that its setting does not take. */
export function refusedValue(path: DocumentPath, setting: LineSetting, value: unknown): SettingsFault {
  const isItem = typeof path.at(-1) === 'number';
  const expected = isItem ? itemExpectation(setting) : expectation(setting);
  if (Text.isText(value)) return misplacedVariable(path, expected);
  const message = `${nameOf(path)} must be ${expected}, but ${problemOf(setting, value, isItem)}`;
  return { path, kind: 'refused', message, hint: mendOf(setting, value, isItem) ?? leaveOut(setting, isItem) };
}

/** A value that Immich makes another one of. */
export function coercedValue(path: DocumentPath, setting: LineSetting, value: unknown, read: unknown): SettingsFault {
  const message = `${nameOf(path)} is ${described(value, isShown(setting, value))}, which Immich reads as \`${String(read)}\``;
  return { path, kind: 'coerced', message, hint: `write ${expectation(setting)}` };
}

/** The path of a fault as it may be told. */
export function toldPath({ path, isHidden }: Pick<SettingsFault, 'path' | 'isHidden'>): DocumentPath {
  return shownPath(isHidden === true ? path.slice(0, -1) : path);
}

// Up to where it holds something else than names.
function shownPath(path: DocumentPath): DocumentPath {
  const odd = path.findIndex((key) => typeof key === 'string' && !NAME.test(key));
  return odd === -1 ? path : path.slice(0, odd);
}

const NAME = /^(?:[\w.$[\]-]{1,60}|<<)$/;

function leaveOut({ default: value }: LineSetting, isItem: boolean): string {
  if (isItem) return 'leave it out';
  return value === ''
    ? 'leave it out: its default is empty'
    : `leave it out for the default, \`${JSON.stringify(value)}\``;
}

function misplacedVariable(path: DocumentPath, expected: string): SettingsFault {
  const message = `${nameOf(path)} holds a variable, but only string settings may hold a variable`;
  return { path, kind: 'refused', message, hint: `write ${expected}` };
}

function problemOf(setting: LineSetting, value: unknown, isItem: boolean): string {
  const { form = 'any', isNullable } = setting;
  if (typeof value === 'string' && value !== '' && isTextual(setting, isItem)) {
    const problem = TEXT_FORMS[form].problem(value);
    if (problem !== undefined) return problem;
  }
  const isHuge = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  if (isHuge && setting.kind === 'number' && isNullable !== true) return `\`${value}\` is too far from zero`;
  return `it is ${described(value, isShown(setting, value))}`;
}

function mendOf(setting: LineSetting, value: unknown, isItem: boolean): string | undefined {
  if (value === null || value === '') return undefined;
  if (setting.kind === 'list' && !isItem) return typeof value === 'object' ? undefined : 'make it the item of a list';
  const isText = isTextual(setting, isItem);
  if (isText && (typeof value === 'number' || typeof value === 'boolean')) return 'put it in quotes';
  if (typeof value !== 'string') return undefined;
  if (isPlainInQuotes(setting, value)) return 'write it without quotes';
  if (setting.kind === 'flag') return FLAG_WORDS.get(value.toLowerCase());
  if (isText) return setting.form?.includes('url') === true && !value.includes('://') ? BEGIN_WITH_SCHEME : undefined;
  const { synonyms = {}, choices = [] } = setting;
  const probable = Object.hasOwn(synonyms, value) ? synonyms[value] : closestName(value, choices.map(String));
  return probable === undefined ? undefined : `did you mean \`${probable}\`?`;
}

const BEGIN_WITH_SCHEME = 'begin it with `https://`';

// What other readers of YAML take for true and false.
const FLAG_WORDS = new Map([
  ...['yes', 'y', 'on', 'true'].map((word) => [word, 'write `true`: Immich reads this as a string'] as const),
  ...['no', 'n', 'off', 'false'].map((word) => [word, 'write `false`: Immich reads this as a string'] as const),
]);

function isTextual({ kind, choices }: LineSetting, isItem: boolean): boolean {
  return isItem ? choices === undefined : kind === 'text';
}

function isPlainInQuotes({ kind, choices = [] }: LineSetting, value: string): boolean {
  if (kind === 'choice' || kind === 'list') return choices.some((choice) => String(choice) === value);
  return kind !== 'text' && /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(value);
}

// Strings may be secrets that stand in the wrong place; the few that are repeated are needed to see the fault.
function isShown(setting: LineSetting, value: unknown): boolean {
  if (typeof value !== 'string') return setting.kind !== 'text';
  if (value.length > 40) return false;
  const isWord = setting.kind === 'flag' && FLAG_WORDS.has(value.toLowerCase());
  return isWord || setting.choices !== undefined || isPlainInQuotes(setting, value);
}

function described(value: unknown, isShownValue = false): string {
  if (value === null || value === undefined) return 'blank';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isSection(value)) return 'a mapping';
  if (typeof value === 'object') return value instanceof Timestamp ? 'a date' : 'a mapping';
  if (value === '') return 'empty';
  if (typeof value === 'string') return isShownValue ? `the string ${JSON.stringify(value)}` : 'a string';
  return isShownValue ? `\`${String(value)}\`` : `a ${typeof value}`;
}

function nameOf(path: DocumentPath): string {
  return path.length === 0 ? 'the configuration' : `\`${formatPath(path)}\``;
}

import { isSection, type SettingsMap } from './settings-map.ts';

/** A name that a file gives a value to. */
export interface NamedValue {
  /** Where it stands in the file. */
  readonly keys: readonly string[];
  /** Where it lands in the settings. */
  readonly path: readonly string[];
}

// Nothing is put below these, since that would change all objects of JavaScript.
const CLOSED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const BRACKETS = /\[(?:(["'])((?:(?!\1).)*)\1|([^[\]]*))\]/g;
// Stands for a dot between quotes.
const DOT = '\0';
// No setting is that deep: what is deeper is one name that nobody knows.
const MOST_STEPS = 50;

/**
 * Lays the settings of a file over others the way Immich does: by names with dots, such as `oauth.enabled`.
 *
 * So a key with dots, at the top of the file, is a path; further down it names something that is not there. Sections are
 * gone into, everything else is replaced as a whole, and an empty section changes nothing.
 */
export function layOverByName(settings: SettingsMap, given: unknown): readonly NamedValue[] {
  return keysOf(given, []).map((keys) => {
    const name = keys.join('.');
    const path = stepsOf(name, settings);
    putAt(settings, path, valueAt(given, stepsOf(name, given)));
    return { keys, path };
  });
}

// A list has its indexes for keys, where it stands in place of a section.
function keysOf(value: unknown, above: readonly string[]): readonly (readonly string[])[] {
  const members = isSection(value)
    ? [...value]
    : above.length === 0 && Array.isArray(value)
      ? value.map((item: unknown, index) => [String(index), item] as const)
      : [];
  return members.flatMap(([key, member]) => {
    const keys = [...above, key];
    return isSection(member) ? keysOf(member, keys) : [keys];
  });
}

// `trash.days`, `trash[days]` and `trash["days"]` are the same; what is empty between two dots is a step as well.
function stepsOf(name: string, settings: unknown): readonly string[] {
  if (!/\.|\[[^[\]]*\]/.test(name) || (isSection(settings) && settings.has(name))) return [name];
  const dotted = name.replaceAll(BRACKETS, (_, quote, quoted: string, plain: string) =>
    quote === undefined ? `.${plain}` : `.${quoted.replaceAll('.', DOT)}`,
  );
  const steps = name.startsWith('[') ? dotted.slice(1) : dotted;
  // A bracket without another one parts what it stands in.
  const found = steps.split('.').flatMap((step) => (/[[\]]/.test(step) ? step.split(/[[\]]/).filter(Boolean) : [step]));
  return found.length > MOST_STEPS ? [name] : found.map((step) => step.replaceAll(DOT, '.'));
}

function valueAt(given: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => memberOf(found, key), given);
}

function memberOf(value: unknown, key: string): unknown {
  if (isSection(value)) return value.get(key);
  return Array.isArray(value) && isIndex(key) ? (value[Number(key)] as unknown) : undefined;
}

function putAt(settings: SettingsMap, path: readonly string[], value: unknown): void {
  let found: SettingsMap | unknown[] = settings;
  for (const [at, key] of path.entries()) {
    if (CLOSED.has(key)) return;
    const after = path[at + 1];
    const below = memberOf(found, key);
    const next = after === undefined ? value : isSection(below) || Array.isArray(below) ? below : emptyFor(after);
    if (isSection(found)) found.set(key, next);
    else if (key === 'length' && after === undefined) putLength(found, value);
    // Anything else than an item, put on a list, is never looked at.
    else if (isIndex(key)) found[Number(key)] = next;
    if (after !== undefined) found = next as SettingsMap | unknown[];
  }
}

// A list takes a length; with one that is none Immich ends, as it does with an item that is nothing.
function putLength(list: unknown[], length: unknown): void {
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0 && length < 2 ** 32) list.length = length;
  else list.splice(0, list.length, undefined);
}

// What looks like an index makes a list.
function emptyFor(key: string): SettingsMap | unknown[] {
  return isIndex(key) ? [] : new Map<string, unknown>();
}

function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(key);
}

import { formatPath, type DocumentPath } from './document-path.ts';
import { Lazy } from './lazy.ts';
import { isNamed } from './named.ts';
import { Text } from './text.ts';
import type { ResolvedValue } from './values.ts';
import { Variable } from './variable.ts';

/**
 * Turns data with lazies, variables and references into resolved data: lazies are produced, a variable becomes a
 * `Text`, a referenced construct its name; members that are `undefined` are left out.
 *
 * @throws TypeError naming the place, for what is not data: a function, a symbol, an instance of a class, a hole in a
 * list, a number that is not finite, half of a surrogate pair, data that holds itself.
 */
export function resolve(value: unknown, path: DocumentPath = []): ResolvedValue {
  return resolveWithin([], value, path);
}

function resolveWithin(around: readonly unknown[], value: unknown, path: DocumentPath): ResolvedValue {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return wellFormed(value, path);
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new TypeError(`${place(path)} is ${value}, which no artifact can hold`);
  }
  if (Text.isText(value)) return simplify(value, path);
  if (Variable.isVariable(value)) return Text.join([value]);
  if (isNamed(value)) return value.name;
  if (around.includes(value)) throw new TypeError(`${place(path)} holds itself, which no artifact can`);
  const within = [...around, value];
  if (Lazy.isLazy(value)) return resolveWithin(within, value.produce(), path);
  // Spread, since `map` leaves holes alone.
  if (Array.isArray(value)) return [...value].map((item, index) => resolveWithin(within, item, [...path, index]));
  if (isPlainObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([key, member]) => [key, resolveWithin(within, member, [...path, key])]));
  }
  throw new TypeError(`${place(path)} is ${describe(value)}, which is not data`);
}

function simplify(value: Text, path: DocumentPath): Text | string {
  for (const part of value.parts) if (typeof part === 'string') wellFormed(part, path);
  return value.variables.length === 0 ? value.parts.join('') : value;
}

// UTF-8 cannot carry half of a surrogate pair, and Docker Compose refuses its escape.
function wellFormed(text: string, path: DocumentPath): string {
  if (!/\p{Surrogate}/u.test(text)) return text;
  throw new TypeError(`${place(path)} holds half of a character, which no artifact can hold`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function place(path: DocumentPath): string {
  return path.length === 0 ? 'the value' : `\`${formatPath(path)}\``;
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `a value of type ${typeof value}`;
  const { constructor: maker } = value as { readonly constructor?: unknown };
  return typeof maker === 'function' ? `an object of the class ${maker.name}` : 'an object that is not a plain one';
}

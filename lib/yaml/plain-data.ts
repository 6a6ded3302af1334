import { formatPath, type DocumentPath } from '../core/document-path.ts';

/** A list or an object literal, whatever it holds. */
export type PlainContainer = { readonly [key: string | number]: unknown };

/** Whether an object is a list or an object literal, of any realm: no instance of a class and without symbols as keys. */
export function isPlainContainer(value: object): value is PlainContainer {
  return Array.isArray(value) || (isLiteral(value) && !hasSymbols(value));
}

/** The error for what no YAML reader could give back, naming its kind and its place. */
export function notPlainData(value: unknown, path: DocumentPath): TypeError {
  return unwritable(kindOf(value), path);
}

/** The error for a container that holds itself. */
export function cyclicData(path: DocumentPath): TypeError {
  return unwritable('a cyclic reference', path);
}

function unwritable(what: string, path: DocumentPath): TypeError {
  const place = path.length === 0 ? 'the root of the document' : `\`${formatPath(path)}\``;
  return new TypeError(`cannot write ${what} as YAML at ${place}`);
}

function isLiteral(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function hasSymbols(value: object): boolean {
  return Object.getOwnPropertySymbols(value).length > 0;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  return isLiteral(value) ? 'an object with a symbol as key' : `an instance of ${nameOfClass(value)}`;
}

function nameOfClass(value: object): string {
  const { constructor } = value;
  return typeof constructor === 'function' && constructor.name !== '' ? constructor.name : 'a class';
}

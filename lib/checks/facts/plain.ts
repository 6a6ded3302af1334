import { Text } from '../../core/text.ts';

type Mapping = { readonly [key: string]: unknown };

/** A mapping, or nothing where a value is of another form, as what an override wrote may be. */
export function asMapping(value: unknown): Mapping | undefined {
  const isOther = typeof value !== 'object' || value === null || Array.isArray(value) || Text.isText(value);
  return isOther ? undefined : (value as Mapping);
}

/** The items of a list; none where a value is of another form. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The literal strings of a list. */
export function literalsIn(value: unknown): readonly string[] {
  return asList(value).filter((item) => typeof item === 'string');
}

/** Whether a value is known only on the host, in part at least. */
export function isVariable(value: unknown): value is Text {
  return Text.isText(value);
}

/** A member of a mapping whose keys are names, never what every object inherits. */
export function member<T>(mapping: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return mapping !== undefined && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/** A value as one string, with something in the place of each variable; nothing for what is no string. */
export function roughText(value: unknown, standIn = 'v'): string | undefined {
  if (Text.isText(value)) return value.parts.map((part) => (typeof part === 'string' ? part : standIn)).join('');
  return typeof value === 'string' ? value : undefined;
}

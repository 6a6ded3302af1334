import type { Reference, Template } from './template.ts';

/** The variables that a file may use. */
export interface Variables {
  /** The value of a variable, which may be blank; `undefined` where it is not set. */
  get(name: string): string | undefined;
}

/** A required variable without a value. */
export interface Missing {
  readonly reference: Reference;
  /** Whether it is set, and blank. */
  readonly isBlank: boolean;
  /** The variable whose value makes it needless: Docker Compose asks for it all the same. */
  readonly needlessFor: string | undefined;
}

/** A text with its variables filled in. */
export interface Expansion {
  readonly text: string;
  /** The variables that are not set, where nothing stands in for them. */
  readonly unset: readonly Reference[];
  readonly missing: readonly Missing[];
}

interface Found {
  readonly unset: Reference[];
  readonly missing: Missing[];
}

/**
 * Fills in the variables of a text.
 *
 * Docker Compose fills in every word, also one that does not come into the text, so that a required variable inside a
 * default is asked for even where the default is not.
 */
export function expand(template: Template, variables: Variables): Expansion {
  const found: Found = { unset: [], missing: [] };
  const text = fillAll(template, variables, found, undefined);
  return { text, ...found };
}

function fillAll(template: Template, variables: Variables, found: Found, needlessFor: string | undefined): string {
  let text = '';
  for (const part of template) text += typeof part === 'string' ? part : fillIn(part, variables, found, needlessFor);
  return text;
}

function fillIn(reference: Reference, variables: Variables, found: Found, needlessFor: string | undefined): string {
  const { name, operator, word } = reference;
  const value = variables.get(name);
  if (operator === undefined) {
    if (value === undefined && needlessFor === undefined) found.unset.push(reference);
    return value ?? '';
  }
  const hasValue = value !== undefined && (value !== '' || !operator.startsWith(':'));
  const takesWord = hasValue === operator.endsWith('+');
  const filled = fillAll(word, variables, found, needlessFor ?? (takesWord ? undefined : name));
  if (!operator.endsWith('?')) return takesWord ? filled : (value ?? '');
  if (!hasValue) found.missing.push({ reference, isBlank: value !== undefined, needlessFor });
  return value ?? '';
}

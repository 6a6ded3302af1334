import type { ImmichLine } from '../versions.ts';
import type { TextForm } from './text-forms.ts';

/** One setting of Immich, and how its loader reads it. */
export interface Setting {
  readonly kind: 'flag' | 'number' | 'text' | 'choice' | 'list';
  /** What it does, in one line without a full stop. */
  readonly about: string;
  readonly default: boolean | number | string | null | readonly (string | number)[];
  /** For numbers: without a fraction, and small enough to be exact. */
  readonly isWhole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** For a choice what there is to choose from; for a list what its items may be. */
  readonly choices?: readonly (string | number)[];
  /** What others call a choice. */
  readonly synonyms?: { readonly [word: string]: string };
  /** For a list: how many items it needs. */
  readonly least?: number;
  /** For a text, or each item of a list. */
  readonly form?: TextForm;
  readonly isNullable?: boolean;
  /** Whether the loader makes a flag of `"true"`, or a number of `"5"`. */
  readonly isCoerced?: boolean;
  /** For a list: whether one item does without a list. */
  readonly takesOne?: boolean;
  /** For a list: the setting beside it that Immich appends where the list lacks it. */
  readonly appended?: string;
  /** For a text: whether it must hold something. */
  readonly isFilled?: boolean;
  /** The setting beside it without which nobody looks at this one. */
  readonly onlyIf?: string;
  /** The setting beside it without which its text may have any form. */
  readonly formOnlyIf?: string;
  /** The first line that has it; without it, all lines do. */
  readonly since?: ImmichLine;
  /** How it differs in lines before the newest. */
  readonly in?: { readonly [line in ImmichLine]?: Partial<Omit<Setting, 'kind' | 'about' | 'in' | 'since'>> };
}

/** A part of the file with settings of its own. */
export interface Section {
  readonly kind: 'section';
  readonly about: string;
  readonly members: { readonly [key: string]: Setting | Section };
  /** The first line that has it; without it, all lines do. */
  readonly since?: ImmichLine;
  /** The setting beside it without which nobody looks at this part, by line. */
  readonly in?: { readonly [line in ImmichLine]?: { readonly onlyIf: string } };
}

type More = Omit<Partial<Setting>, 'kind' | 'about' | 'default'>;

/** A part of the file. */
export function section(about: string, members: Section['members'], more?: Pick<Section, 'in' | 'since'>): Section {
  return { kind: 'section', about, members, ...more };
}

/** True or false; its text will do as well, unless `isCoerced` says otherwise. */
export function flag(about: string, value: boolean, more?: More): Setting {
  return { kind: 'flag', about, default: value, isCoerced: true, ...more };
}

/** A number without a fraction. */
export function whole(about: string, value: number | null, more?: More): Setting {
  return { kind: 'number', about, default: value, isWhole: true, ...more };
}

/** A number. */
export function number(about: string, value: number, more?: More): Setting {
  return { kind: 'number', about, default: value, ...more };
}

/** Any text. */
export function text(about: string, value: string, more?: More): Setting {
  return { kind: 'text', about, default: value, ...more };
}

/** One of a few texts. */
export function choice(about: string, choices: readonly string[], value: string, more?: More): Setting {
  return { kind: 'choice', about, default: value, choices, ...more };
}

/** Several texts or numbers. */
export function list(about: string, value: readonly (string | number)[], more?: More): Setting {
  return { kind: 'list', about, default: value, ...more };
}

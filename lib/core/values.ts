import type { Lazy } from './lazy.ts';
import type { Text } from './text.ts';
import type { Variable } from './variable.ts';

/** A string that may hold variables: literal text, a variable, a `text` template, or one of them said later. */
export type StringValue = string | Interpolated | Lazy<string | Interpolated>;

/** A value that is known only at deploy time. */
export type Interpolated = Variable | Text;

/** Plain data whose strings may hold variables. */
export type DataValue =
  | StringValue
  | number
  | boolean
  | null
  | Lazy<unknown>
  | readonly DataValue[]
  | { readonly [key: string]: DataValue | undefined };

/** Plain data with everything resolved: strings are literal, and what holds variables is a `Text`. */
export type ResolvedValue =
  | string
  | number
  | boolean
  | null
  | Text
  | readonly ResolvedValue[]
  | { readonly [key: string]: ResolvedValue };

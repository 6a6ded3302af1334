import type { StringValue } from '../core/values.ts';

/** Names with scalar values, as in `labels` and `environment`; the names are written as they are. */
export type KeyValues = Readonly<Record<string, StringValue | number | boolean | null>>;

/** Options of a driver: names with texts or numbers. */
export type DriverOptions = Readonly<Record<string, StringValue | number>>;

/** An extension field: `x-` and anything; Compose ignores it. */
export type Extensions = Readonly<Record<`x-${string}`, unknown>>;

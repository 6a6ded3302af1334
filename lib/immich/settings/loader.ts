import { Timestamp } from '../../reader/node-data.ts';
import type { JsYamlDialect } from '../../reader/parse-js-yaml.ts';
import type { ImmichLine } from '../versions.ts';

/** How a line of Immich reads values that are not of the type that they should be. */
export interface Loader {
  readonly dialect: JsYamlDialect;
  /** Whether it looks over items that a list leaves out. */
  readonly skipsHoles: boolean;
  /** Whether a number is a whole one to it. */
  isWhole(value: number): boolean;
  /** The number that it makes of a value, where a setting may be coerced; `NaN` for none. */
  numberOf(value: unknown): number;
  /** Likewise for a flag. */
  flagOf(value: unknown): boolean | undefined;
}

// class-transformer leaves blank values and lists alone; flags are compared as JavaScript does, for which a list is a text.
const BY_CLASSES = {
  skipsHoles: true,
  isWhole: Number.isInteger,
  numberOf: (value: unknown) => (value === null || Array.isArray(value) ? Number.NaN : number(value)),
  flagOf: (value: unknown) => flag(Array.isArray(value) ? String(value) : value),
};

// Zod hands whatever it is to `Number`: blank and an empty list become 0.
const BY_ZOD = { skipsHoles: false, isWhole: Number.isSafeInteger, numberOf: number, flagOf: flag };

/** The loader of every line. */
export const LOADERS: Readonly<Record<ImmichLine, Loader>> = {
  '2.7': { dialect: '4.1', ...BY_CLASSES },
  '3.0': { dialect: '4.3', ...BY_ZOD },
  '3.1': { dialect: '4.3', ...BY_ZOD },
  '3.2': { dialect: '5.4', ...BY_ZOD },
};

function number(value: unknown): number {
  // Milliseconds since 1970, which are more than any bound allows.
  if (value instanceof Timestamp) return Number.MAX_SAFE_INTEGER;
  return value === undefined || value instanceof Map ? Number.NaN : Number(value);
}

function flag(value: unknown): boolean | undefined {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

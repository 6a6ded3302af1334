import { MAX_INT64 } from './int64.ts';
import type { Read, TypedScalar } from './read.ts';
import { readDigits } from './whole-number.ts';

/** The permissions of a file: octal digits as text, or a number, whose decimal digits mean something else. */
export function readFileMode(value: TypedScalar): Read<bigint> {
  if (typeof value === 'bigint') return value > MAX_INT64 ? { fault: 'is too large' } : { value };
  if (typeof value === 'string') {
    const read = readDigits(value, 8);
    return read.fault === undefined ? read : { fault: 'is not an octal file mode' };
  }
  return { fault: 'is not a file mode' };
}

/** Spells permissions as Compose prints them: `0440`. */
export function formatFileMode(mode: bigint): string {
  return `0${mode.toString(8)}`;
}

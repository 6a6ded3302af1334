import { MAX_INT64 } from './int64.ts';
import type { Read, TypedScalar } from './read.ts';
import { readDigits } from './whole-number.ts';

/** How many devices: a whole number, or -1 for `all`. */
export function readDeviceCount(value: TypedScalar): Read<bigint> {
  if (typeof value === 'bigint') return value > MAX_INT64 ? { fault: 'is too large' } : { value };
  if (typeof value !== 'string') return { fault: 'is not a number of devices' };
  if (value.toLowerCase() === 'all') return { value: -1n };
  const read = readDigits(value);
  return read.fault === undefined ? read : { fault: 'is neither `all` nor a number of devices' };
}

import { readDecimal, toFloat32 } from './decimal.ts';
import { MAX_INT64 } from './int64.ts';
import type { Read, TypedScalar } from './read.ts';

/** How many CPUs: a number that may have a fraction. */
export function readCpus(value: TypedScalar): Read<number> {
  return typeof value === 'bigint' && value > MAX_INT64 ? { fault: 'is too large' } : readSingle(value);
}

/** The number that a field of single precision holds. */
export function readSingle(value: TypedScalar): Read<number> {
  const read = readFloat(value);
  if (read.fault !== undefined) return read;
  const single = toFloat32(read.value);
  return Number.isFinite(single) ? { value: single } : { fault: 'is too large' };
}

/** A number that may have a fraction; nobody can print one that is infinite. */
export function readFloat(value: TypedScalar): Read<number> {
  if (typeof value === 'boolean' || value === null) return { fault: 'is not a number' };
  const read = typeof value === 'string' ? readDecimal(value) : { value: Number(value) };
  if (read.fault !== undefined) return read;
  return Number.isFinite(read.value) ? read : { fault: 'is not a finite number' };
}

import { MAX_INT64, MIN_INT64, toInt64, toUint64 } from './int64.ts';
import type { Read, TypedScalar } from './read.ts';

/** A whole number; the fraction of a number is cut off without a word, that of a text is not. */
export function readWholeNumber(value: TypedScalar): Read<bigint> {
  if (typeof value === 'string') return readDigits(value);
  if (typeof value === 'bigint') return { value: BigInt.asIntN(64, value) };
  if (typeof value === 'number') return { value: toInt64(value) };
  return { fault: 'is not a whole number' };
}

/** A whole number from 0 up, of which only the given number of bits is kept. */
export function readUnsigned(value: TypedScalar, bits: 16 | 32 | 64): Read<bigint> {
  if ((typeof value === 'bigint' || typeof value === 'number') && value < 0) return { fault: 'is negative' };
  if (typeof value === 'bigint') return { value: BigInt.asUintN(bits, value) };
  if (typeof value === 'number') return { value: BigInt.asUintN(bits, toUint64(value)) };
  const read = readWholeNumber(value);
  if (read.fault !== undefined) return read;
  return read.value < 0n ? { fault: 'is negative' } : { value: BigInt.asUintN(bits, read.value) };
}

/** The number that decimal digits with or without a sign spell. */
export function readDigits(text: string, radix: 8 | 10 = 10): Read<bigint> {
  const pattern = radix === 8 ? /^([-+]?)0*([0-7]*)$/ : /^([-+]?)0*(\d*)$/;
  const [, sign, digits = ''] = pattern.exec(text) ?? [];
  if (sign === undefined || !/\d$/.test(text)) return { fault: 'is not a whole number' };
  if (digits.length > 22) return { fault: 'is too large' };
  const magnitude = BigInt(`${radix === 8 ? '0o' : ''}${digits || '0'}`);
  const value = sign === '-' ? -magnitude : magnitude;
  return value > MAX_INT64 || value < MIN_INT64 ? { fault: 'is too large' } : { value };
}

/** The bounds of the whole numbers that Compose knows. */
export const MAX_INT64 = 2n ** 63n - 1n;
export const MIN_INT64 = -(2n ** 63n);

/** The whole part of a number; the least whole number stands for what does not fit. */
export function toInt64(value: number): bigint {
  return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : MIN_INT64;
}

/** The whole part of a number from 0 up; half of the range stands for what does not fit. */
export function toUint64(value: number): bigint {
  return value < 2 ** 64 ? BigInt(Math.trunc(value)) : 2n ** 63n;
}

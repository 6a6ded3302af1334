import { readByteSize } from '../../compose/values/byte-size.ts';
import { readDecimal } from '../../compose/values/decimal.ts';
import { readDuration } from '../../compose/values/duration.ts';
import { typedScalar } from '../../compose/values/read.ts';

/** The number that a value is or spells; nothing where it does neither. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? readDecimal(value).value : undefined;
}

/** The bytes of a size such as `512m` or `1024`; nothing where Compose takes none from it. */
export function bytesOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const bytes = readByteSize(typedScalar(value)).value;
  return bytes === undefined ? undefined : Number(bytes);
}

/** The nanoseconds of a duration such as `1m30s`. */
export function nanosecondsOf(value: unknown): bigint | undefined {
  return typeof value === 'string' ? readDuration(value).value : undefined;
}

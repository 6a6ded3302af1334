import { readDecimal } from './decimal.ts';
import { MAX_INT64, toInt64 } from './int64.ts';
import type { Read, TypedScalar } from './read.ts';

const UNITS = 'kmgtp';

/**
 * The bytes of a size such as `512m`, `1.5GiB` or `1024`; `undefined` where Compose silently takes no size at all,
 * which it does for every number with a fraction.
 */
export function readByteSize(size: TypedScalar): Read<bigint | undefined> {
  if (typeof size === 'string') return readSizeText(size);
  return { value: typeof size === 'bigint' && size <= MAX_INT64 ? size : undefined };
}

// A unit is a letter, or a letter with `b` or `ib`; between number and unit may stand one space.
function readSizeText(text: string): Read<bigint> {
  const end = Math.max(...[...'0123456789. '].map((character) => text.lastIndexOf(character)));
  if (end === -1) return { fault: 'is not a size' };
  const number = readDecimal(text.slice(0, text[end] === ' ' ? end : end + 1)).value;
  if (number === undefined || number < 0) return { fault: 'is not a size' };
  const unit = text.slice(end + 1).toLowerCase();
  if (unit === '' || unit === 'b') return { value: toInt64(number) };
  const power = UNITS.indexOf(unit.charAt(0)) + 1;
  if (power === 0 || !/^.(?:i?b)?$/.test(unit)) return { fault: 'is not a size', detail: `\`${unit}\` is not a unit` };
  return { value: toInt64(number * 1024 ** power) };
}

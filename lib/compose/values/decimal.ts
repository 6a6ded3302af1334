import type { Read } from './read.ts';

const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const HEXADECIMAL = /^([-+]?)0x([\da-f]*)(?:\.([\da-f]*))?p([-+]?\d+)$/i;
const INFINITE = /^([-+]?)inf(?:inity)?$/i;

/**
 * The number that a text spells, as Go reads one: decimal or hexadecimal, `inf` and `nan`, with `_` between digits.
 *
 * Only what is spelled as infinite may be so.
 */
export function readDecimal(text: string): Read<number> {
  const infinite = INFINITE.exec(text);
  if (infinite !== null) return { value: infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
  if (/^nan$/i.test(text)) return { value: Number.NaN };
  const digits = text.replaceAll('_', '');
  const value = underscoresStand(text) ? (decimal(digits) ?? hexadecimal(digits)) : undefined;
  if (value === undefined) return { fault: 'is not a number' };
  return Number.isFinite(value) ? { value } : { fault: 'is too large' };
}

/** The nearest number that four bytes hold, as the shortest number that stands for it. */
export function toFloat32(value: number): number {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single;
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(single.toPrecision(digits));
    if (Math.fround(shorter) === single) return shorter;
  }
  return Number(single.toPrecision(9));
}

function decimal(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined;
}

function hexadecimal(text: string): number | undefined {
  const [, sign, whole = '', fraction = '', exponent = ''] = HEXADECIMAL.exec(text) ?? [];
  if (whole + fraction === '') return undefined;
  const mantissa = Number(`0x${whole}${fraction}`);
  const value = scaled(mantissa, Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}

// In two steps, since a power of two overflows before the product does.
function scaled(mantissa: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return mantissa === 0 ? 0 : mantissa * 2 ** half * 2 ** (exponent - half);
}

// A prefix such as `0x` counts as a digit.
function underscoresStand(text: string): boolean {
  if (!text.includes('_')) return true;
  const [, prefix, rest = ''] = /^[-+]?(0[box])?(.*)$/is.exec(text) ?? [];
  const digit = prefix?.toLowerCase() === '0x' ? /[\da-f]/i : /\d/;
  const before = (index: number) => (index === 0 ? prefix !== undefined : digit.test(rest[index - 1] ?? ''));
  for (let index = rest.indexOf('_'); index !== -1; index = rest.indexOf('_', index + 1)) {
    if (!before(index) || !digit.test(rest[index + 1] ?? '')) return false;
  }
  return true;
}

import type { TypedScalar } from './read.ts';

/** The text that a scalar becomes as a value of `environment`, `labels` and other mappings of text. */
export function plainText(value: Exclude<TypedScalar, null>): string {
  return typeof value === 'number' ? numberText(value) : String(value);
}

// From a million up, numbers of floating point are spelled with an exponent, whole ones too.
function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Inf' : '+Inf';
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return Object.is(value, -0) ? '-0' : String(value);
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

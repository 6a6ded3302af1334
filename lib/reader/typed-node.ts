import type { TypedScalar } from '../compose/values/read.ts';
import type { ScalarNode } from './node.ts';

/** A scalar as YAML types it, exact also where JavaScript cannot hold a whole number; a time is its text. */
export function typedNode({ type, value, text }: ScalarNode): TypedScalar {
  if (typeof value !== 'number' || type !== 'integer') return value;
  return Number.isSafeInteger(value) ? BigInt(value) : (wholeNumber(text) ?? BigInt(value));
}

// `0x`, `0o` and `0b` are read by JavaScript as well; a mere 0 in front means octal, as it did in YAML 1.1.
function wholeNumber(spelled: string): bigint | undefined {
  const [, sign, digits = ''] = /^([-+]?)(\w+)$/.exec(spelled.replaceAll('_', '')) ?? [];
  const prefixed = /^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits;
  if (!/^(?:\d+|0x[\da-f]+|0o[0-7]+|0b[01]+)$/i.test(prefixed) || prefixed.length > 80) return undefined;
  return sign === '-' ? -BigInt(prefixed) : BigInt(prefixed);
}

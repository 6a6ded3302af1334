import type { Reading } from '../../../lib/compose/attribute-type.ts';
import { readByteSize } from '../../../lib/compose/values/byte-size.ts';
import { readSingle } from '../../../lib/compose/values/cpus.ts';
import { readDeviceCount } from '../../../lib/compose/values/device-count.ts';
import { formatDuration, readDuration } from '../../../lib/compose/values/duration.ts';
import { formatFileMode, readFileMode } from '../../../lib/compose/values/file-mode.ts';
import { readFlag } from '../../../lib/compose/values/flag.ts';
import type { Read } from '../../../lib/compose/values/read.ts';
import { readUnsigned, readWholeNumber } from '../../../lib/compose/values/whole-number.ts';
import type { ScalarNode } from '../../../lib/reader/node.ts';
import { typedNode } from '../../../lib/reader/typed-node.ts';
import { valueText } from '../../../lib/reader/value-text.ts';

/** What Docker Compose prints for a scalar, and whether it is the zero of its type, which is left out mostly. */
export interface ResolvedScalar {
  readonly value: string | number | boolean;
  readonly isZero: boolean;
}

/** Attributes whose numbers have fewer bits than others. */
const BITS: Readonly<Record<string, 16 | 32>> = { weight: 16, target: 32, mode: 32 };

/** What Docker Compose prints for a scalar that it can read; nothing for `null`. */
export function resolveScalar(node: ScalarNode, reads: Reading, attribute: string): ResolvedScalar | undefined {
  const value = typedNode(node);
  if (value === null) return undefined;
  switch (reads) {
    case 'string':
      return text(valueText(node));
    case 'boolean':
      return flag(readFlag(value).value ?? false);
    case 'duration':
      return spelled(typeof value === 'string' ? readDuration(value) : { value: 0n }, formatDuration);
    case 'bytes':
      return spelled(readByteSize(value), String);
    case 'file-mode':
      return spelled(readFileMode(value), formatFileMode);
    case 'integer':
      return spelled(readWholeNumber(value), Number);
    case 'unsigned':
      return spelled(readUnsigned(value, BITS[attribute] ?? 64), Number);
    case 'device-count':
      return spelled(readDeviceCount(value), Number);
    case 'cpus':
    case 'float':
      return number(readSingle(value).value ?? 0);
  }
}

function text(value: string): ResolvedScalar {
  return { value, isZero: value === '' };
}

function flag(value: boolean): ResolvedScalar {
  return { value, isZero: !value };
}

function number(value: number): ResolvedScalar {
  return { value, isZero: value === 0 };
}

function spelled(read: Read<bigint | undefined>, spell: (value: bigint) => string | number): ResolvedScalar {
  const value = read.value ?? 0n;
  return { value: spell(value), isZero: value === 0n };
}

import type { Reading } from '../attribute-type.ts';
import { readByteSize } from './byte-size.ts';
import { readCpus, readSingle } from './cpus.ts';
import { readDeviceCount } from './device-count.ts';
import { readDuration } from './duration.ts';
import { readFileMode } from './file-mode.ts';
import { readFlag } from './flag.ts';
import type { Read, TypedScalar, Unreadable } from './read.ts';
import { readUnsigned, readWholeNumber } from './whole-number.ts';

/** Why Docker Compose cannot read a scalar, and what to write instead. */
export interface ScalarFault extends Unreadable {
  readonly code: 'VALUE-DURATION' | 'VALUE-SIZE' | 'VALUE-NUMBER' | 'VALUE-FLAG' | 'VALUE-MODE';
  readonly hint: string;
}

interface Reader {
  readonly code: ScalarFault['code'];
  readonly hint: string;
  readonly read: (value: TypedScalar) => Read<unknown>;
}

const NUMBER = { code: 'VALUE-NUMBER', hint: 'write a number, such as `0.5`' } as const;

const READERS: Readonly<Record<Exclude<Reading, 'string'>, Reader>> = {
  duration: {
    code: 'VALUE-DURATION',
    hint: 'write numbers with units, as in `30s`, `1m30s` or `2h`',
    read: (value) => (typeof value === 'string' ? readDuration(value) : { fault: 'is not a duration' }),
  },
  bytes: { code: 'VALUE-SIZE', hint: 'write a number with a unit, as in `512m` or `2g`', read: readByteSize },
  cpus: { ...NUMBER, read: readCpus },
  float: { ...NUMBER, read: readSingle },
  integer: { code: 'VALUE-NUMBER', hint: 'write a whole number', read: readWholeNumber },
  unsigned: {
    code: 'VALUE-NUMBER',
    hint: 'write a whole number from 0 up',
    read: (value) => readUnsigned(value, 64),
  },
  boolean: { code: 'VALUE-FLAG', hint: 'write `true` or `false`', read: readFlag },
  'file-mode': { code: 'VALUE-MODE', hint: 'write octal digits in quotes, as in `"0440"`', read: readFileMode },
  'device-count': { code: 'VALUE-NUMBER', hint: 'write a whole number, or `all`', read: readDeviceCount },
};

/** Where a text never becomes a number, whatever it says. */
const NEVER_TEXT: ReadonlySet<string> = new Set(['weight', 'mode']);

/** Why Docker Compose cannot read the value of an attribute; `undefined` where it can. */
export function scalarFault(value: TypedScalar, reads: Reading, attribute: string): ScalarFault | undefined {
  if (reads === 'string' || value === null) return undefined;
  const { code, hint, read } = READERS[reads];
  if (reads === 'unsigned' && typeof value === 'string' && NEVER_TEXT.has(attribute)) {
    return { code, fault: 'is a text where a number belongs', hint: `${hint}, without quotes` };
  }
  const { fault, detail } = read(value);
  return fault === undefined ? undefined : { code, fault, hint, ...(detail !== undefined && { detail }) };
}

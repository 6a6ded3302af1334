import { expect, test } from 'vitest';
import type { Reading } from '../../../lib/compose/attribute-type.ts';
import { typedScalar, type TypedScalar } from '../../../lib/compose/values/read.ts';
import { scalarFault } from '../../../lib/compose/values/scalar-fault.ts';

test.each<[Reading, TypedScalar]>([
  ['string', 'anything'],
  ['duration', '1m'],
  ['bytes', '1g'],
  ['bytes', 1.5],
  ['cpus', '0.5'],
  ['float', 2n ** 63n],
  ['integer', '-1'],
  ['unsigned', '1'],
  ['boolean', 'yes'],
  ['file-mode', '0440'],
  ['device-count', 'all'],
  ['duration', null],
])('as %s, %s can be read', (reads, value) => {
  expect(scalarFault(value, reads, 'any')).toBeUndefined();
});

test.each<[Reading, TypedScalar, string]>([
  ['duration', '1', 'VALUE-DURATION'],
  ['duration', 1n, 'VALUE-DURATION'],
  ['bytes', 'much', 'VALUE-SIZE'],
  ['cpus', 'half', 'VALUE-NUMBER'],
  ['float', 'half', 'VALUE-NUMBER'],
  ['integer', 'one', 'VALUE-NUMBER'],
  ['unsigned', '-1', 'VALUE-NUMBER'],
  ['boolean', 'never', 'VALUE-FLAG'],
  ['file-mode', 'u=r', 'VALUE-MODE'],
  ['device-count', 'none', 'VALUE-NUMBER'],
])('as %s, %s cannot, and the hint says what can', (reads, value, code) => {
  expect(scalarFault(value, reads, 'any')).toMatchObject({ code, hint: expect.stringMatching(/^write /) });
});

test.each(['weight', 'mode'])('a text is no number for `%s`, whatever it says', (attribute) => {
  expect(scalarFault('10', 'unsigned', attribute)?.fault).toBe('is a text where a number belongs');
  expect(scalarFault(10n, 'unsigned', attribute)).toBeUndefined();
});

test('whole numbers of plain data were written as such, others not', () => {
  expect([1, 1.5, 1e300, 'a', null].map(typedScalar)).toEqual([1n, 1.5, 1e300, 'a', null]);
});

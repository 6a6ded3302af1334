import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDiagnostics, type Diagnostic } from '../../lib/core/diagnostic.ts';

const base: Diagnostic = { code: 'B', severity: 'warning', message: 'm', path: 'p', file: 'b.ts', line: 2, column: 2 };

test.each<[string, Partial<Diagnostic>]>([
  ['an error', { severity: 'error', file: 'z.ts' }],
  ['an earlier file', { file: 'a.ts', line: 9 }],
  ['an earlier line', { line: 1, column: 9 }],
  ['an earlier column', { column: 1, code: 'Z' }],
  ['an earlier code', { code: 'A', path: 'z' }],
  ['an earlier place', { path: 'a', message: 'z' }],
  ['an earlier message', { message: 'a', construct: 'z' }],
  ['what has no construct', {}],
])('puts %s first', (_, change) => {
  const later = { ...base, construct: 'web' };
  expect([later, { ...base, ...change }].toSorted(compareDiagnostics)).toEqual([{ ...base, ...change }, later]);
});

test('puts warnings before what is only told', () => {
  const info: Diagnostic = { ...base, severity: 'info', file: 'a.ts' };
  expect([info, base].toSorted(compareDiagnostics)).toEqual([base, info]);
});

test('orders text by its code units, whatever the locale of the machine', () => {
  const files = ['ä.ts', 'z.ts', 'B.ts', 'a.ts', 'A.ts', 'I.ts', 'ı.ts', 'i.ts'];
  const sorted = files.map((file) => ({ ...base, file })).toSorted(compareDiagnostics);
  expect(sorted.map(({ file }) => file)).toEqual(['A.ts', 'B.ts', 'I.ts', 'a.ts', 'i.ts', 'z.ts', 'ä.ts', 'ı.ts']);
});

test('gives one order, whatever the order in which findings were made', () => {
  const word = fc.constantFrom('a', 'b', 'B', 'ä');
  const small = fc.constantFrom(1, 2, 10);
  const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
    {
      code: word,
      severity: fc.constantFrom('error', 'warning', 'info'),
      message: word,
      path: word,
      construct: word,
      file: word,
      line: small,
      column: small,
    },
    { requiredKeys: ['code', 'severity', 'message', 'path'] },
  );
  const shuffled = fc
    .array(diagnostic, { maxLength: 8 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, mixed]) => {
      expect(mixed.toSorted(compareDiagnostics)).toEqual(all.toSorted(compareDiagnostics));
    }),
  );
});

import { deepStrictEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitYaml, type EmitYamlOptions, type YamlValue } from '../../lib/yaml/emit-yaml.ts';
import { ALL_TRICKY_STRINGS } from './tricky-strings.ts';

const VERSIONS = ['1.1', '1.2'] as const;

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'01_.-+:eExobTZ~ynaif <=/#\'"$({[]}),?!&*|>%@`\\\n\t\x85 ') }),
  fc.array(fc.string({ unit: fc.constantFrom(...'ab -#:ä\t') })).map((lines) => lines.join('\n')),
  fc.constantFrom(...ALL_TRICKY_STRINGS),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const { value: data } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
// Deterministic in the path, as the callbacks of a caller are.
const options: fc.Arbitrary<EmitYamlOptions> = fc.record(
  {
    header: fc.array(text, { maxLength: 3 }),
    comment: fc.func(fc.option(fc.oneof(text, fc.array(text, { maxLength: 3 })), { nil: undefined })),
    spacing: fc.func(fc.boolean()),
    quote: fc.func(fc.boolean()),
  },
  { requiredKeys: [] },
);

function read(document: string, version: (typeof VERSIONS)[number]): unknown {
  return parse(document, { version });
}

describe('whatever the data', () => {
  test.each(VERSIONS)('a reader of YAML %s gets the same data back', (version) => {
    fc.assert(
      fc.property(data, (value) => {
        deepStrictEqual(read(emitYaml(value), version), value);
      }),
      { numRuns: 500 },
    );
  });

  test.each(VERSIONS)('options change nothing for a reader of YAML %s', (version) => {
    fc.assert(
      fc.property(data, options, (value, given) => {
        deepStrictEqual(read(emitYaml(value, given), version), value);
      }),
      { numRuns: 300 },
    );
  });

  test('what was read back is written as the same text', () => {
    fc.assert(
      fc.property(data, (value) => {
        const written = emitYaml(value);
        expect(emitYaml(value)).toBe(written);
        expect(emitYaml(read(written, '1.2') as YamlValue)).toBe(written);
      }),
    );
  });

  test('the text has one document of clean lines', () => {
    fc.assert(
      fc.property(data, options, (value, given) => {
        const written = emitYaml(value, given);
        expect(written).toMatch(/^---\n/);
        expect(written).toMatch(/[^\n]\n$/);
        expect(written).not.toMatch(/[^\S\n]$/m);
        expect(written).not.toMatch(/[^\n\P{Cc}]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u);
      }),
      { numRuns: 300 },
    );
  });
});

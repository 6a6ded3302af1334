import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { emitYaml } from '../../lib/yaml/emit-yaml.ts';
import { ALL_TRICKY_STRINGS } from '../yaml/tricky-strings.ts';
import { dataOf, nodeOf } from './node-of.ts';

const RUNS: fc.Parameters<unknown> = { numRuns: 600, interruptAfterTimeLimit: 1200, markInterruptAsFailure: false };

const PIECES =
  'a|b|1|~|<<|"q"|\'s\'|*n|&n |!!int |!x |!reset |!override |-|- |?|? |: |:|[|]|{|}|, |,|#|# c|\\||>|\\|-|>2|"|\'|\\|\\x|%|%YAML 1.1|---|...|\t|  |    |\n|\n  |\n    |\r\n|\u0085|\u2028|@|`|\ufeff|\0|\ud800|é|2001-01-01|0x1'
    .split(/(?<!\\)\|/)
    .map((piece) => piece.replace('\\|', '|'));

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''));

const units = fc.array(fc.integer({ min: 0, max: 0xff_ff })).map((codes) => String.fromCharCode(...codes));

test('no text makes the reader throw, and each fault has a place within the text', () => {
  fc.assert(
    fc.property(fc.oneof(soup, soup, units), (text) => {
      const findings: Finding[] = [];
      const documents = parseYaml(new SourceText('/compose.yaml', text), (finding) => findings.push(finding));
      const lines = text.split(/\r\n|\r|\n/).length;
      const places = findings.map(({ origin }) => origin?.location?.position());
      expect(places.filter((place) => place === undefined || place.line > lines || place.column < 1)).toEqual([]);
      for (const document of documents) dataOf(document);
    }),
    RUNS,
  );
});

const LONE_SURROGATE = /\p{Cs}/u;
const string = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'01_.-+:eExobTZ~ynaif <=/#\'"$({[]}),?!&*|>%@`\\\n\t\x85 ') }),
  fc.constantFrom(...ALL_TRICKY_STRINGS.filter((text) => !LONE_SURROGATE.test(text))),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(string, string, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(string, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('the reader reads what the writer writes', () => {
  fc.assert(
    fc.property(value, (data) => {
      const text = emitYaml({ a: data as never });
      expect(dataOf(nodeOf(text))).toEqual({ a: data });
    }),
    RUNS,
  );
});

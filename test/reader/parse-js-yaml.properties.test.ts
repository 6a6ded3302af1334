import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsYamlDialect } from '../../lib/reader/parse-js-yaml.ts';
import { ALL_TRICKY_STRINGS } from '../yaml/tricky-strings.ts';
import { disagreement, outcome, read, REAL } from './js-yaml/outcomes.ts';

const RUNS: fc.Parameters<unknown> = { seed: 20_260_910, numRuns: 1500 };

const PIECES =
  'a¦b¦1¦~¦<<¦"q"¦\'s\'¦*n¦&n ¦&n\n¦!!int ¦!!str ¦!!str\n¦!x ¦! ¦!<?> ¦!!set ¦!!omap ¦!!binary ¦!!map ¦!e!str ¦- ¦-\n¦? ¦: ¦:¦:\n¦[¦]¦{¦}¦,¦, ¦#¦ # c¦|\n¦>¦|-\n¦>2\n¦"¦\'¦\\¦\\x41¦%¦%YAML 1.1\n¦%TAG !e! !\n¦---¦---\n¦...\n¦\t¦ ¦  ¦    ¦\n¦\n ¦\n  ¦\r\n¦\r¦\x85¦\u2028¦@¦`¦\ufeff¦\0¦\ud800¦\x07¦0x1¦017¦1_0¦.5¦-0¦.inf¦True¦AQID¦a: b\n'.split(
    '¦',
  );
const INDENTS = ['', '', ' ', '  ', '  ', '   ', '    ', '\t', ' \t'];
const LINES =
  'a:¦b: 1¦c: x y¦- ¦-¦- c¦- d: 1¦- - e¦? f¦: g¦|¦h: |¦i: >-¦|2¦"j¦k"¦\'l\'¦[m,¦n]¦{o: p,¦}¦# q¦¦&a¦!!str¦!!map¦&a r: s¦*a¦*a : t¦u: "¦v: [¦---¦...¦--- w¦<<: *a¦!!str x: y¦- &a¦- !!str z: 1¦  ¦\t¦\ufeff¦- ? a¦b: - c¦]'.split(
    '¦',
  );

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
const line = fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES)).map((parts) => parts.join(''));
const blocks = fc.array(line, { maxLength: 9 }).map((parts) => parts.join('\n'));
const tagged = fc
  .tuple(
    fc.constantFrom('', '', '!!int ', '!!float ', '!!bool ', '!!null ', '!!str\n ', '!!int\n '),
    fc.string({ unit: fc.constantFrom(...'01_.-+eExobnaif~:') }),
  )
  .map(([tag, text]) => `a: ${tag}${text}`);

/** A config file with a few letters changed. */
const CONFIG = `# Immich
server: {externalDomain: "https://photos.example.org", publicUsers: true}
oauth:
  enabled: true
  scope: 'openid email
    profile'
  issuerUrl: https://login.example.org/v2.0 # the tenant
machineLearning: &ml
  urls:
  - "http://ml:3003"
  clip: { modelName: ViT-B-32__openai, maxDistance: .5 }
theme:
  customCss: |
    a { color: #123 }
`;
const edit = fc.record({
  at: fc.nat(CONFIG.length),
  cut: fc.nat(3),
  put: fc.constantFrom('', '', ' ', '\n', '\t', ':', ': ', '-', '"', "'", '#', '[', '}', ',', '&', '*', '!', '|'),
});
const edited = fc
  .array(edit, { minLength: 1, maxLength: 3 })
  .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), CONFIG));

test.each(REAL)('whatever a text is, dialect %s reads it as the real package does', (dialect, real) => {
  fc.assert(
    fc.property(fc.oneof(soup, blocks, tagged, edited), (text) => {
      expect(disagreement(text, dialect, real)).toBeUndefined();
    }),
    RUNS,
  );
});

const ALL: readonly JsYamlDialect[] = ['4.1', '4.3', '5.4', '5.5'];

test('no text makes a dialect throw, and each fault has a place within the text', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xff_ff })).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(fc.oneof(soup, blocks, units), fc.constantFrom(...ALL), (text, dialect) => {
      const places = read(text, dialect).findings.map(({ origin }) => origin?.location?.position());
      const count = text.split(/\r\n|\r|\n/).length;
      expect(places.filter((place) => place === undefined || place.line > count || place.column < 1)).toEqual([]);
    }),
    RUNS,
  );
});

test('JSON reads as JSON', () => {
  const json = fc.oneof(fc.json(), fc.constantFrom(...ALL_TRICKY_STRINGS.map((text) => JSON.stringify([text]))));
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 1, '\t'), fc.constantFrom(...ALL), (text, indent, dialect) => {
      const data: unknown = JSON.parse(text);
      expect(outcome(JSON.stringify(data, undefined, indent), dialect)).toEqual(data);
    }),
    { ...RUNS, numRuns: 500 },
  );
});

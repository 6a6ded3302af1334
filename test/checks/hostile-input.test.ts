import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCompose } from '../../lib/checks/check-compose.ts';

const SERVICE = 'services:\n  web:\n    image: docker.io/library/nginx:1.27.0\n';

function codesOf(files: Readonly<Record<string, string>>): readonly string[] {
  const errors = checkCompose({ files }).filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))];
}

/** `a: &a [x, …]`, `b: &b [*a, …]` and so on: each level nine times the one before. */
function laughs(levels: number): string {
  const names = 'abcdefghijklmnopqrstuvwxyz'.slice(0, levels);
  const lines = [...names].map((name, index) => {
    const items = Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${names[index - 1]}`));
    return `x-${name}: &${name} [${items.join(', ')}]\n`;
  });
  return lines.join('');
}

function chain(length: number, link: (index: number) => string): Readonly<Record<string, string>> {
  const files = Array.from({ length }, (_, index) => [`f${index}.yaml`, link(index)] as const);
  return { 'compose.yaml': link(-1), ...Object.fromEntries(files) };
}

describe('hostile input ends in a finding', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['aliases of aliases', { 'compose.yaml': `${laughs(12)}${SERVICE}` }, 'YAML-EXPANSION'],
    ['an alias of what it stands in', { 'compose.yaml': `x-a: &a\n  b: *a\n${SERVICE}` }, 'YAML-CYCLE'],
    ['more than ten million characters', { 'compose.yaml': `# ${'x'.repeat(11_000_000)}\n${SERVICE}` }, 'YAML-SIZE'],
    ['brackets without an end', { 'compose.yaml': `x-a: ${'['.repeat(100_000)}` }, 'YAML-DEPTH'],
    ['brackets with an end', { 'compose.yaml': `x-a: ${'['.repeat(5000)}${']'.repeat(5000)}` }, 'YAML-DEPTH'],
    ['braces in each other', { 'compose.yaml': `x-a: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}` }, 'YAML-DEPTH'],
    [
      'lines that stand ever deeper',
      { 'compose.yaml': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('') },
      'YAML-DEPTH',
    ],
    ['a NUL', { 'compose.yaml': `${SERVICE}\0` }, 'YAML-CHARACTER'],
    ['half of a character', { 'compose.yaml': `x-a: "\uD83D"\n${SERVICE}` }, 'YAML-CHARACTER'],
    ['nothing', { 'compose.yaml': '' }, 'YAML-ROOT'],
    ['a file that includes itself', { 'compose.yaml': `include: [compose.yaml]\n${SERVICE}` }, 'INCLUDE-CYCLE'],
    [
      'files that include each other',
      { 'compose.yaml': `include: [b.yaml]\n${SERVICE}`, 'b.yaml': 'include: [compose.yaml]\nservices: {}\n' },
      'INCLUDE-CYCLE',
    ],
    [
      'a thousand files that include the next',
      chain(1000, (index) => `include: [f${index + 1}.yaml]\n`),
      'FILES-LIMIT',
    ],
    [
      'services that extend each other',
      { 'compose.yaml': 'services:\n  a: {image: a:1, extends: b}\n  b: {image: a:1, extends: a}\n' },
      'EXTENDS-CYCLE',
    ],
    [
      'a thousand services that extend the next',
      {
        'compose.yaml': `services:\n${Array.from({ length: 1000 }, (_, index) => `  s${index}: {image: a:1, extends: s${index + 1}}\n`).join('')}  s1000: {image: a:1}\n`,
      },
      'FILES-LIMIT',
    ],
    ['a key `__proto__`', { 'compose.yaml': `__proto__: {services: {}}\n${SERVICE}` }, 'SCHEMA-KEY'],
    ['an attribute `__proto__`', { 'compose.yaml': `${SERVICE}    __proto__: {image: x}\n` }, 'SCHEMA-KEY'],
    ['an attribute `constructor`', { 'compose.yaml': `${SERVICE}    constructor: x\n` }, 'SCHEMA-KEY'],
  ])('%s', (_, files, code) => {
    expect(codesOf(files)).toEqual([code]);
  });

  test('and what a key is named means nothing to us', () => {
    const environment = '    environment: {__proto__: a, constructor: b, toString: c, hasOwnProperty: d}\n';
    const labels = '    labels: {__proto__: a, valueOf: b}\n';
    const networks = '    networks: {__proto__: {}}\nnetworks:\n  __proto__: {}\n';
    expect(codesOf({ 'compose.yaml': SERVICE + environment + labels + networks })).toEqual([]);
  });

  test('ten thousand services take no longer than they should', () => {
    const services = Array.from(
      { length: 10_000 },
      (_, index) => `  s${index}:\n    image: example.org/a/b:1.0.${index}\n`,
    );
    const start = process.cpuUsage();
    expect(codesOf({ 'compose.yaml': `services:\n${services.join('')}` })).toEqual([]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(6);
  });
});

describe('whatever stands in the file', () => {
  const WORDS =
    'services:|web:|image:|nginx|&a|*a|<<:|!reset|!override|!!str|- |? |: |>|{|}|[|]|,|"|#|%YAML 1.2|---|...|\t|\n|  |    |' +
    "\n  |\n    |'|${A}|${A:-|${|$|$$|include:|extends:|ports:|8080:80|volumes:|./a:/b|null|1e3|depends_on:|healthcheck:|" +
    'test:|deploy:|\u0085|\u2028|\uFEFF|😀|__proto__:|\r\n|~';
  const word = fc.constantFrom('|', ...WORDS.split('|'));

  test('words of YAML in any order give findings, never an exception', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        expect(Array.isArray(checkCompose({ files: { 'compose.yaml': words.join('') } }))).toBe(true);
      }),
      { numRuns: 1500, interruptAfterTimeLimit: 2000 },
    );
  });

  test('a good file with some characters changed gives findings, never an exception', () => {
    const good = `${SERVICE}    ports: ["8080:80"]\n    volumes: [./a:/b:ro, data:/c]\n    environment: {A: "\${B:-c}"}\n    depends_on: {db: {condition: service_healthy}}\n  db:\n    image: postgres:17\n    healthcheck: {test: [CMD, pg_isready], interval: 5s}\nvolumes: {data: }\n`;
    const edit = fc.record({
      at: fc.nat(good.length),
      remove: fc.nat(12),
      insert: fc.oneof(fc.string({ maxLength: 4 }), word),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(
          (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
          good,
        );
        expect(Array.isArray(checkCompose({ files: { 'compose.yaml': text } }))).toBe(true);
      }),
      { numRuns: 1500, interruptAfterTimeLimit: 2000 },
    );
  });

  test('any bytes give findings, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(checkCompose({ files: { 'compose.yaml': text, '.env': text } }))).toBe(true);
      }),
      { numRuns: 500, interruptAfterTimeLimit: 1000 },
    );
  });
});

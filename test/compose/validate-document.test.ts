import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributeType } from '../../lib/compose/attribute-type.ts';
import { COMPOSE_FILE } from '../../lib/compose/attributes/compose-file.ts';
import { isComposeFile } from '../../lib/compose/generated/validate-compose.js';
import { findFaults } from '../../lib/compose/schema/find-faults.ts';
import { validateDocument } from '../../lib/compose/validate-document.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const schema = JSON.parse(readFileSync(`${ROOT}schemas/compose.schema.json`, 'utf8')) as Readonly<
  Record<string, unknown>
>;
const isValid = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const VALUES: readonly unknown[] = [
  [null, true, 'a', 'all', 'host', '1', 0, -1, 1.5, 5000, [], {}],
  [['a'], ['a', 'a'], [1], [1, '1'], [null], [{}], [[]], { a: 1 }, { a: null }, { a: ['x'] }, { a: {} }],
  [{ '': 1 }, { 'a b': 1 }, { 'x-a': 1 }, JSON.parse('{"__proto__": 1}') as unknown, { constructor: 1 }],
].flat(1);

/** What YAML has and JSON does not. */
class Someday {
  readonly text = '2026-11-22';
}

/** Every place of the format, as a document with a value there. */
const places = placesIn(COMPOSE_FILE, (value) => value);

type Place = (value: unknown) => unknown;

function placesIn(type: AttributeType, put: Place): readonly Place[] {
  switch (type.kind) {
    case 'short':
      return [type.long, ...type.short].flatMap((form) => placesIn(form, put));
    case 'list':
      return [put, ...placesIn(type.item, (value) => put([value]))];
    case 'map':
      return [put, ...placesIn(type.value, (value) => put({ a: value }))];
    case 'object':
      return [put, ...membersOf(type.attributes, put)];
    default:
      return [put];
  }
}

function membersOf(attributes: object, put: Place): readonly Place[] {
  const known = Object.entries(attributes as Readonly<Record<string, { readonly type: AttributeType }>>);
  return known.flatMap(([name, { type }]) => placesIn(type, (value) => put({ [name]: value })));
}

const SENTENCE = /^[A-Z`][^\n]{6,130}[^.]\.$/;
const NEEDS = / Needs Docker Compose \d+\.\d+\.\d+\.$/;

describe('the compiled schema, the table and the schema for editors give one verdict', () => {
  test('on every attribute with values of every kind', () => {
    expect(places.length).toBeGreaterThan(500);
    const documents = places.flatMap((place) => VALUES.map((value) => place(value)));
    const split = documents.filter((document) => {
      const verdict = isComposeFile(document);
      const faults = findFaults(document, COMPOSE_FILE);
      const isNewer = faults.some(({ code }) => code === 'SCHEMA-NEWER');
      return (faults.length === 0) !== verdict || (isValid(document) !== verdict && !isNewer);
    });
    expect(split.map((document) => JSON.stringify(document))).toEqual([]);
  });

  test('on documents of several attributes', () => {
    const value = fc.constantFrom(...VALUES);
    const service = fc.dictionary(fc.constantFrom(...Object.keys(serviceAttributes())), value, { maxKeys: 4 });
    const element = fc.dictionary(fc.constantFrom('name', 'external', 'driver', 'labels', 'x-a', 'b'), value);
    const file = fc.record(
      { services: fc.dictionary(fc.constantFrom('a', 'b c'), service), networks: fc.dictionary(fc.string(), element) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(file, (document) => {
        const codes = validateDocument(document).map(({ code }) => code);
        expect(codes.length === 0).toBe(isComposeFile(document));
        if (!codes.includes('SCHEMA-NEWER')) expect(isValid(document)).toBe(codes.length === 0);
      }),
      { numRuns: 300 },
    );
  });
});

function serviceAttributes(): object {
  const { type } = COMPOSE_FILE.attributes['services'] ?? {};
  return type?.kind === 'map' && type.value.kind === 'object' ? type.value.attributes : {};
}

test('a value that JSON does not have is a fault wherever a type is asked for', () => {
  const documents = places.map((place) => place(new Someday()));
  expect(documents.filter(isComposeFile)).toEqual(
    documents.filter((one) => findFaults(one, COMPOSE_FILE).length === 0),
  );
  expect(validateDocument({ services: { web: { image: new Someday() } } })).toHaveLength(1);
  expect(validateDocument({ services: { web: { labels: { since: new Someday() } } } })).toHaveLength(1);
  expect(
    validateDocument({ services: { web: { healthcheck: new Someday(), storage_opt: new Someday() } } }),
  ).toHaveLength(2);
  expect(validateDocument({ services: { web: { 'x-since': new Someday() } } })).toEqual([]);
});

test('one fault is told for a place, and in the order of the document', () => {
  const faults = validateDocument({
    volumes: { data: { size: 1 } },
    services: { web: { ports: [true, { target: [] }], image: 1, nonsense: 2 }, 'a b': 1 },
  });
  expect(faults.map(({ path }) => path.join('.'))).toEqual([
    'volumes.data.size',
    'services.web.ports.0',
    'services.web.ports.1.target',
    'services.web.image',
    'services.web.nonsense',
    'services.a b',
  ]);
});

describe('a hostile document', () => {
  test('of 10,000 services is read in its time, with a fault in each and with none', () => {
    const services = (service: object) =>
      Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, service]));
    const ports = Array.from({ length: 5 }, (_, index) => ({ target: index }));
    const start = process.cpuUsage();
    expect(validateDocument({ services: services({ image: 'a', ports, environment: { A: 1 } }) })).toEqual([]);
    expect(validateDocument({ services: services({ imag: 'a', ports }) })).toHaveLength(50);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  test('that is nested without end is told or let pass, and never overflows', () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ a: inner }), 1);
    expect(validateDocument({ 'x-deep': deep, services: { web: { ports: [{ 'x-deep': deep }] } } })).toEqual([]);
    expect(validateDocument({ services: deep })).toHaveLength(1);
    expect(validateDocument(deep)).toHaveLength(1);
  });
});

describe('what comes from the table', () => {
  test('is what the generator makes of it now', async () => {
    const run = promisify(execFile);
    const args = ['tools/generate-compose.js', '--check'];
    await expect(run(process.execPath, args, { cwd: ROOT })).resolves.toEqual({ stdout: '', stderr: '' });
  });

  test('describes every attribute in an editor, in a sentence', () => {
    const lacking: string[] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'properties') {
        const members = Object.entries(value as Readonly<Record<string, { readonly description?: string }>>);
        lacking.push(
          ...members
            .filter(([, { description = '' }]) => !SENTENCE.test(description.replace(NEEDS, '')))
            .map(([name]) => name),
        );
      }
      return value;
    });
    expect(lacking).toEqual([]);
  });

  test('is a small validator that needs no package', () => {
    const code = readFileSync(`${ROOT}lib/compose/generated/validate-compose.js`, 'utf8');
    expect(code.match(/\b(?:import|require)\b[^;]*/g)).toEqual([
      expect.stringMatching(/^import\{areDistinct as \w+\}from"\.\.\/schema\/are-distinct\.ts"$/),
      expect.stringMatching(/^import\{isMapping as \w+\}from"\.\.\/schema\/is-mapping\.ts"$/),
    ]);
    expect(code.length).toBeLessThan(50_000);
  });
});

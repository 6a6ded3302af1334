import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { IMMICH_DEFAULTS_3_2 } from '../../lib/immich/generated/immich-config-3.2.ts';
import { checkSettings } from '../../lib/immich/immich-config-settings.ts';

interface Schema {
  readonly description: string;
  readonly type: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false;
  readonly enum?: readonly unknown[];
  readonly items?: unknown;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly anyOf?: unknown;
  readonly default?: unknown;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(`${ROOT}${name}`, 'utf8'));
const schema = read('schemas/immich-config/3.2.schema.json') as Schema;
const facts = read('test/immich/fixtures/immich-config-keys-3.2.json') as Readonly<Record<string, object>>;

const nodes = walk(schema, []);
const leaves = nodes.filter(([, node]) => node.properties === undefined);
const sections = nodes.filter(([, node]) => node.properties !== undefined);

function walk(node: Schema, path: readonly string[]): (readonly [string, Schema])[] {
  const members = Object.entries(node.properties ?? {}).flatMap(([key, member]) => walk(member, [...path, key]));
  return [[path.join('.'), node], ...members];
}

// In the terms of the fixture, where the bounds of exact whole numbers go without saying.
function factsOf(node: Schema): object {
  const types = [node.type].flat();
  const [type] = types;
  const all = {
    type,
    enum: node.enum,
    items: node.items,
    minItems: node.minItems,
    min: node.minimum === Number.MIN_SAFE_INTEGER ? undefined : node.minimum,
    max: node.maximum === Number.MAX_SAFE_INTEGER ? undefined : node.maximum,
    pattern: node.pattern,
    format: node.anyOf === undefined ? node.format : 'uri-or-empty',
    nullable: types.includes('null') || undefined,
    default: node.default,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('the schema of Immich 3.2', () => {
  test('has the 146 settings, in alphabetical order', () => {
    const keys = leaves.map(([key]) => key);
    expect(keys).toHaveLength(146);
    expect(keys).toEqual(Object.keys(facts));
    expect(keys).toEqual([...keys].sort());
  });

  test.each(leaves)('says of `%s` what Immich does', (key, node) => {
    expect(factsOf(node)).toEqual(facts[key]);
  });

  test('takes the empty string where it takes a URL or nothing', () => {
    const urls = leaves.filter(([, node]) => node.anyOf !== undefined);
    expect(urls).toHaveLength(4);
    for (const [, node] of urls) expect(node.anyOf).toEqual([{ const: '' }, { format: 'uri' }]);
  });

  test('bounds every whole number by what a number can hold exactly', () => {
    const whole = leaves.filter(([, node]) => node.enum === undefined && [node.type].flat().includes('integer'));
    for (const [, { minimum, maximum }] of whole) {
      expect([Number.isSafeInteger(minimum), Number.isSafeInteger(maximum)]).toEqual([true, true]);
    }
  });

  test('refuses unknown keys in every section', () => {
    for (const [, node] of sections) expect(node).toMatchObject({ type: 'object', additionalProperties: false });
  });

  test.each(nodes)('describes `%s` in one line', (_key, { description }) => {
    expect(description).toMatch(/^[A-Z][^\n]{3,180}[^.\s]$/);
  });

  test('takes its own defaults', () => {
    expect(checkSettings(IMMICH_DEFAULTS_3_2)).toEqual([]);
  });
});

describe('what is generated from it', () => {
  test('has the default of every setting', () => {
    const defaults = leaves.map(([key]) => key.split('.').reduce<unknown>(memberOf, IMMICH_DEFAULTS_3_2));
    expect(defaults).toEqual(leaves.map(([, node]) => node.default));
  });

  test('is what the generator makes of the schema now', async () => {
    const run = promisify(execFile);
    await expect(run(process.execPath, ['tools/generate-immich-config.js', '--check'], { cwd: ROOT })).resolves.toEqual(
      {
        stdout: '',
        stderr: '',
      },
    );
  });

  test('is a validator that needs no other module', () => {
    const code = readFileSync(`${ROOT}lib/immich/generated/validate-immich-config-3.2.js`, 'utf8');
    expect(/(?:^|[;}])import\b|\b(?:import|require)\(/m.exec(code)).toBeNull();
  });
});

function memberOf(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

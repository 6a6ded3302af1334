import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../../lib/immich/settings/json-schema.ts';
import { judgeSettings } from '../../../lib/immich/settings/judge-settings.ts';
import { layOver } from '../../../lib/immich/settings/lay-over.ts';
import { LOADERS } from '../../../lib/immich/settings/loader.ts';
import { defaultsOf, fromObject, isSection } from '../../../lib/immich/settings/settings-map.ts';
import { settingsOf } from '../../../lib/immich/settings/settings-of.ts';
import type { ResolvedValue } from '../../../lib/core/values.ts';
import { IMMICH_LINES, type ImmichLine } from '../../../lib/immich/versions.ts';

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
  readonly $comment?: 'cron';
  readonly format?: string;
  readonly anyOf?: unknown;
  readonly default?: unknown;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(`${ROOT}${name}`, 'utf8'));
const schemas = new Map(
  IMMICH_LINES.map((line) => [line, read(`schemas/immich-config/${line}.schema.json`) as Schema]),
);
const newest = schemas.get('3.2') as Schema;
const facts = read('test/immich/fixtures/immich-config-keys-3.2.json') as Readonly<Record<string, object>>;

function walk(node: Schema, path: readonly string[] = []): (readonly [string, Schema])[] {
  const members = Object.entries(node.properties ?? {}).flatMap(([key, member]) => walk(member, [...path, key]));
  return [[path.join('.'), node], ...members];
}

function leavesOf(schema: Schema): (readonly [string, Schema])[] {
  return walk(schema).filter(([, node]) => node.properties === undefined);
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
    pattern: node.$comment === 'cron' ? undefined : node.pattern,
    format: node.$comment ?? (node.anyOf === undefined ? node.format : 'uri-or-empty'),
    nullable: types.includes('null') || undefined,
    default: node.default,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

test.each([
  ['2.7', 129],
  ['3.0', 143],
  ['3.1', 145],
  ['3.2', 146],
] as const)('the schema of Immich %s has its %i settings, in alphabetical order', (line, count) => {
  const keys = leavesOf(schemas.get(line) as Schema).map(([key]) => key);
  expect(keys).toHaveLength(count);
  expect(keys).toEqual([...keys].sort());
});

describe('the schema of Immich 3.2', () => {
  const leaves = leavesOf(newest);

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

  test.each(walk(newest))('describes `%s` in one line', (_key, { description }) => {
    expect(description).toMatch(/^[A-Z][^\n]{3,180}[^.\s]$/);
  });
});

test('what is generated is what the table of settings gives now', async () => {
  const run = promisify(execFile);
  const found = await run(process.execPath, ['tools/generate-immich-config.js', '--check'], { cwd: ROOT });
  expect(found).toEqual({ stdout: '', stderr: '' });
});

test('no docstring names a bound that is not there', () => {
  const types = IMMICH_LINES.map((line) =>
    readFileSync(`${ROOT}lib/immich/generated/immich-settings-${line}.ts`, 'utf8'),
  );
  expect(types.filter((text) => text.includes('undefined'))).toEqual([]);
});

const formats = { uri: (text: string) => URL.canParse(text.trim()) };

function takes(schema: object): (value: unknown) => boolean {
  return new Ajv({ allErrors: true, formats, strict: true, strictTypes: false }).compile(schema);
}

/** What nobody has to make another value of. */
function isFlawless(given: unknown, line: ImmichLine): boolean {
  const settings = defaultsOf(settingsOf(line));
  const map = fromObject(given as ResolvedValue);
  if (!isSection(map)) return false;
  layOver(settings, map);
  return judgeSettings(settings, { root: settingsOf(line), line, loader: LOADERS[line] }).length === 0;
}

describe.each(IMMICH_LINES)('a validator of JSON Schema and the judge agree on Immich %s', (line) => {
  const isTaken = takes(schemas.get(line) as object);

  test('its defaults are taken, one by one and all together', () => {
    for (const [key, { default: value }] of leavesOf(schemas.get(line) as Schema)) {
      const one = key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
      expect(`${key}: ${isTaken(one)}`).toBe(`${key}: true`);
    }
    const everything = (node: Schema): unknown =>
      node.properties === undefined
        ? node.default
        : Object.fromEntries(Object.entries(node.properties).map(([key, member]) => [key, everything(member)]));
    expect(isTaken(everything(schemas.get(line) as Schema))).toBe(true);
  });

  const VALUES: readonly unknown[] = JSON.parse(`[
    null, true, "true", "", "text", "5", 0, 1, -1, 5.5, 0.05, 1e300, [], ["text"], [null], { "a": 1 },
    "https://photos.example.com", "photos.example.com", "0 2 * * *", "03:30", "h264", ["h264"], ["H264"], ["aac", "aac"],
    "libopus", "qsv", "jpeg", 480, [480], ["480"], 9007199254740992
  ]`) as unknown[];

  // A schema asks for the type of what the older line does not look at, and not for what is an address to it.
  const BEYOND = /^notifications\.smtp\.(?:from|transport)|^oauth\.(?:client|issuerUrl|mobileR)|Domain$|Style$|urls$/;
  const isBeyond = (key: string) => line === '2.7' && BEYOND.test(key);

  test('on every setting with any value', () => {
    const other = leavesOf(schemas.get(line) as Schema)
      .filter(([key]) => !isBeyond(key))
      .flatMap(([key]) => VALUES.map((value) => ({ key, value })))
      .filter(({ key, value }) => {
        const one = key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
        return isTaken(one) !== isFlawless(one, line);
      });
    expect(other).toEqual([]);
  });

  test.each<readonly [string, object]>([
    ['a login', { oauth: { enabled: true } }],
    ['a login with its client', { oauth: { enabled: true, clientId: 'id', issuerUrl: 'https://id.example.com' } }],
    ['a login with an empty client', { oauth: { enabled: true, clientId: '', issuerUrl: 'https://id.example.com' } }],
    ['a redirect', { oauth: { mobileOverrideEnabled: true } }],
    ['mails', { notifications: { smtp: { enabled: true } } }],
    ['mails by a server', { notifications: { smtp: { enabled: true, from: 'me', transport: { host: 'mail' } } } }],
    ['mails by nobody', { notifications: { smtp: { enabled: true, from: 'me', transport: { host: '' } } } }],
  ])('on %s that is switched on', (_what, settings) => {
    expect(isTaken(settings)).toBe(isFlawless(settings, line));
  });
});

describe('the schema of a template', () => {
  const isTaken = takes(jsonSchema('3.2', 'template'));

  test.each<readonly [string, object, boolean]>([
    ['a placeholder for a URL', { oauth: { issuerUrl: '${ISSUER}' } }, true],
    ['a placeholder within one', { server: { externalDomain: 'https://photos.${DOMAIN}' } }, true],
    ['a placeholder for a cron expression', { library: { scan: { cronExpression: '${WHEN}' } } }, true],
    ['a placeholder for a number', { trash: { days: '${DAYS}' } }, false],
    ['a text that is no URL', { oauth: { issuerUrl: 'nonsense' } }, false],
  ])('%s: %j is taken: %s', (_what, settings, expected) => {
    expect(isTaken(settings)).toBe(expected);
  });
});

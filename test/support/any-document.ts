import * as fc from 'fast-check';
import type { AttributeType, Reading } from '../../lib/compose/attribute-type.ts';
import type { Attribute } from '../../lib/compose/attribute-type.ts';
import { NAMES } from '../../lib/compose/attributes/attribute-kinds.ts';
import { COMPOSE_FILE } from '../../lib/compose/attributes/compose-file.ts';
import { ALL_TRICKY_STRINGS } from '../yaml/tricky-strings.ts';

// Half of a pair of surrogates is no character, and Docker Compose takes no NUL.
const TRICKY = ALL_TRICKY_STRINGS.filter((text) => !/[\0$]/.test(text));

/** Text that readers of YAML take for something else, and any other. */
export const trickyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\0$]/g, '')),
  fc.constantFrom('1_000', '0o17', '2026-11-22', 'on', '22:22', '<<', '\u0085', '\u007F', '\u2028', 'a\u0085b', '~'),
);

const SCALARS: Readonly<Record<Reading, fc.Arbitrary<unknown>>> = {
  string: trickyText,
  boolean: fc.boolean(),
  integer: fc.integer({ min: 1, max: 100 }),
  unsigned: fc.integer({ min: 1, max: 100 }),
  float: fc.constantFrom(0.5, 1, 2.25, 50),
  duration: fc.constantFrom('10s', '1m30s', '1h', '250ms', '1m0.5s', '2d'),
  bytes: fc.constantFrom('64m', '1g', '512k', '7b', '100mb'),
  cpus: fc.constantFrom(0.5, 1, '2', '1.25'),
  'file-mode': fc.constantFrom('0440', '0755', 288),
  'device-count': fc.constantFrom('all', 1, 2),
};

// What fits the patterns of the format, by pattern.
const FITTING: Readonly<Record<string, fc.Arbitrary<string>>> = {
  [NAMES]: fc.constantFrom('a', 'b.c', '1', 'x_y-z'),
  '^[a-z]+$': fc.constantFrom('nofile', 'nproc'),
};
const PLAIN = fc.constantFrom('always', 'daily', 'every_3d');
const KEY = trickyText.map((text) => text.replaceAll(/[\r\n\u0085\u2028\u2029]/g, '') || 'key');

/** A value that an attribute of the type takes, in its long form. */
export function anyValue(type: AttributeType): fc.Arbitrary<unknown> {
  if (type.kind === 'any') return fc.oneof(trickyText, fc.integer(), fc.boolean());
  if (type.kind === 'short') return anyValue(type.long);
  if (type.kind === 'list')
    return fc.uniqueArray(anyValue(type.item), { maxLength: 3, selector: (item) => JSON.stringify(item) });
  if (type.kind === 'map') {
    const key = FITTING[type.keys ?? ''] ?? KEY;
    return fc.dictionary(key, anyValue(type.value), { maxKeys: 3, noNullPrototype: true });
  }
  if (type.kind === 'scalar') {
    if (type.values !== undefined) return fc.constantFrom(...type.values);
    if (type.pattern !== undefined) return PLAIN;
    return SCALARS[type.reads];
  }
  const known = Object.entries(type.attributes).filter(([, { since }]) => since === undefined);
  if (known.length > 30) return fewOf(known);
  const members = Object.fromEntries(known.map(([name, attribute]) => [name, anyValue(attribute.type)]));
  return fc.record(members, { requiredKeys: [...(type.required ?? [])], noNullPrototype: true });
}

// A service with all of its attributes says little about each of them.
function fewOf(attributes: readonly (readonly [string, Attribute])[]): fc.Arbitrary<unknown> {
  const member = fc
    .constantFrom(...attributes)
    .chain(([name, { type }]) => anyValue(type).map((value) => [name, value]));
  return fc.array(member as fc.Arbitrary<[string, unknown]>, { maxLength: 4 }).map((members) => ({
    image: 'docker.io/library/nginx:1.27.0',
    ...Object.fromEntries(members),
  }));
}

/** A whole document in canonical form, most of which Docker Compose would not take for what they mean. */
export const anyDocument: fc.Arbitrary<unknown> = anyValue(COMPOSE_FILE);

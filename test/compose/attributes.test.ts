import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Attribute, AttributeType, ScalarType } from '../../lib/compose/attribute-type.ts';
import { COMPOSE_FILE } from '../../lib/compose/attributes/compose-file.ts';
import { renderCompose } from '../../lib/synth/render-compose.ts';
import { Template } from '../../lib/testing/template.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { dataPaths, formatPaths, formatTypes, topLevel } from './attribute-paths.ts';
import { kitchenSink } from './kitchen-sink.ts';

// `external` is a switch in props; the name that it had as a mapping is the attribute `name` now.
const OLD = ['network', 'volume', 'secret', 'config'].map((element) => `${element}.external.name`);
// A device is spelled as one string, from an object with these members.
const SPELLED = ['source', 'target', 'permissions'].map((member) => `service.devices[].${member}`);

/** The attributes of the table by their path, spelled as in the list; `*` stands for names that the user chooses. */
const known = new Map(attributesIn(COMPOSE_FILE, ''));

function attributesIn(type: AttributeType, place: string): readonly (readonly [path: string, of: Attribute])[] {
  switch (type.kind) {
    case 'short':
      return [type.long, ...type.short].flatMap((form) => attributesIn(form, place));
    case 'list':
      return attributesIn(type.item, place === 'include' ? place : `${place}[]`);
    case 'map':
      return attributesIn(type.value, place.includes('.') ? `${place}.*` : place.slice(0, -1));
    case 'object':
      return Object.entries(type.attributes).flatMap(([name, attribute]) => {
        const path = place === '' ? name : `${place}.${name}`;
        return [[path, attribute] as const, ...attributesIn(attribute.type, path)];
      });
    default:
      return [];
  }
}

function sink(options: { readonly newest: boolean }): string {
  const { app, stack } = kitchenSink(options);
  return renderCompose(Template.fromStack(app, stack).model, []);
}

const document = parse(sink({ newest: true })) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

describe('the table', () => {
  test('has every attribute of the format', () => {
    expect(formatPaths).toHaveLength(317);
    expect(formatPaths.filter((path) => !known.has(path))).toEqual([]);
    expect(Object.keys(COMPOSE_FILE.attributes).toSorted()).toEqual(topLevel.toSorted());
  });

  test('has no attribute that the format does not have', () => {
    // The list does not take these apart.
    const opaque =
      /^service\.((build\.)?secrets|configs|deploy\.resources\.reservations\.(generic_resources|devices))\[\]|\.ulimits\.\*/;
    const invented = [...known.keys()].filter((path) => path.includes('.') && !formatTypes.has(path));
    expect(invented.filter((path) => !opaque.test(path))).toEqual([]);
  });

  const scalars = [...formatTypes].flatMap(([path, type]) => {
    const scalar = scalarOf(type);
    return scalar === undefined ? [] : [[path, scalar] as const];
  });

  test('says of most attributes that they are one value', () => {
    expect(scalars).toHaveLength(197);
  });

  test.each(scalars)('lets `%s` be what the format lets it be', (path, scalar) => {
    const type = known.get(path)?.type;
    expect(type?.kind === 'scalar' && limitsOf(type)).toEqual(scalar);
  });

  test('says which attributes Docker Compose 2.40.3 does not read', () => {
    const newer = [...known].filter(([, { since }]) => since !== undefined);
    expect(newer.map(([path]) => path)).toEqual(['service.build.no_cache_filter', 'service.pre_start']);
  });
});

/** What the list says of one value: its types, and what limits them. */
function scalarOf(type: string): ReturnType<typeof limitsOf> | undefined {
  const [, words] = /^enum\(([^)]*)\)$/.exec(type) ?? [];
  if (words !== undefined) return { accepts: ['string'], values: words.split(',').toSorted() };
  const limits = [...type.matchAll(/ (minimum|maximum|pattern)=(\S+)/g)].map(([, name = '', value = '']) => [
    name,
    name === 'pattern' ? value : Number(value),
  ]);
  const accepts = type.replaceAll(/ (?:minimum|maximum|pattern)=\S+/g, '').split(/ \| |\//);
  const isScalar = accepts.every((name) => /^(?:string|number|integer|boolean|null)$/.test(name));
  return isScalar ? { accepts: accepts.toSorted(), ...Object.fromEntries(limits) } : undefined;
}

function limitsOf({ accepts, values, pattern, minimum, maximum }: ScalarType) {
  return {
    accepts: accepts.toSorted() as readonly string[],
    ...(values !== undefined && { values: values.toSorted() }),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

test('the file has every section of the format but the obsolete one', () => {
  expect(Object.keys(document).toSorted()).toEqual(topLevel.filter((key) => key !== 'version').toSorted());
});

test('no attribute that is said is dropped', () => {
  const kinds = ['service', 'network', 'volume', 'secret', 'config', 'model'];
  const sections = [...kinds.map((kind) => [kind, `${kind}s`] as const), ['include', 'include'] as const];
  const said = sections.flatMap(([kind, section]) =>
    Object.values(document[section] ?? {}).flatMap((data) => dataPaths(data, kind)),
  );
  expect(formatPaths.filter((path) => ![...said, ...OLD, ...SPELLED].includes(path))).toEqual([]);
});

test.skipIf(noDockerCompose)('Docker Compose takes every attribute that it knows', () => {
  const files = {
    'compose.yaml': sink({ newest: false }),
    'included.yaml': 'services: {included: {image: busybox}}',
    'included.env': 'B=2',
    'key.txt': 'key',
    'page.txt': 'page',
    'everything.env': 'A=1',
    'everything.labels': 'a=b',
  };
  const { status, stderr } = composeConfig(files, { TOKEN: 'token', SETTINGS: 'settings' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

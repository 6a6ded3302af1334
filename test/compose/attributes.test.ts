import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { composeName } from '../../lib/compose/attribute-writer.ts';
import {
  ATTACHMENT,
  CONFIG,
  DEPENDENCY,
  INCLUDE,
  MODEL,
  MODEL_BINDING,
  NETWORK,
  SECRET,
  SERVICE,
  VOLUME,
  type Fields,
  type Shape,
} from '../../lib/compose/attributes.ts';
import { renderCompose } from '../../lib/synth/render-compose.ts';
import { Template } from '../../lib/testing/template.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { dataPaths, formatPaths, topLevel } from './attribute-paths.ts';
import { kitchenSink } from './kitchen-sink.ts';

const TABLES = { service: SERVICE, network: NETWORK, volume: VOLUME, secret: SECRET, config: CONFIG, model: MODEL };
const OTHERS = {
  include: INCLUDE,
  'service.depends_on.*': DEPENDENCY,
  'service.networks.*': ATTACHMENT,
  'service.models.*': MODEL_BINDING,
};

// `external` is a switch here; the name that it had as a mapping is the attribute `name` now.
const OLD = ['network', 'volume', 'secret', 'config'].map((element) => `${element}.external.name`);
// A device is spelled as one string, from an object with these members.
const SPELLED = ['source', 'target', 'permissions'].map((member) => `service.devices[].${member}`);

const known = [
  ...Object.entries(TABLES).flatMap(([place, table]) => tablePaths(table, place)),
  ...Object.entries(OTHERS).flatMap(([place, table]) => tablePaths(table, place)),
];

function tablePaths({ fields }: Fields, place: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, shape]) => shapePaths(shape, `${place}.${composeName(name)}`));
}

function shapePaths(shape: Shape, place: string): readonly string[] {
  if (shape === 'hidden') return [];
  if (typeof shape === 'string') return [place];
  return [place, ...('list' in shape ? tablePaths(shape.list, `${place}[]`) : tablePaths(shape, place))];
}

function sink(options: { readonly newest: boolean }): string {
  const { app, stack } = kitchenSink(options);
  return renderCompose(Template.fromStack(app, stack).model, []);
}

const document = parse(sink({ newest: true })) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

test('the tables have every attribute of the format', () => {
  expect(formatPaths).toHaveLength(317);
  expect(formatPaths.filter((path) => ![...known, ...OLD, ...SPELLED].includes(path))).toEqual([]);
});

test('the tables have no attribute that the format does not have', () => {
  const invented = known.filter((path) => !formatPaths.includes(path));
  // The list does not take these apart.
  const opaque =
    /^service\.((build\.)?secrets|configs|deploy\.resources\.reservations\.(generic_resources|devices))\[\]/;
  expect(invented.filter((path) => !opaque.test(path))).toEqual([]);
});

test('the file has every section of the format but the obsolete one', () => {
  expect(Object.keys(document).toSorted()).toEqual(topLevel.filter((key) => key !== 'version').toSorted());
});

test('no attribute that is said is dropped', () => {
  const sections = [...Object.keys(TABLES).map((kind) => [kind, `${kind}s`] as const), ['include', 'include'] as const];
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

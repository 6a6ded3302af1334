import {
  App,
  checkCompose,
  ComposeStack,
  Config,
  Model,
  Network,
  Secret,
  Service,
  Volume,
  type ServiceProps,
} from 'cdk-compose';
import { expect, test } from 'vitest';
import { references } from '../../../lib/checks/compose/references.ts';
import { diagnosticsOf } from '../../support/diagnostics-of.ts';
import { foundBy } from '../../support/found-by.ts';
import { markedLine } from '../../support/marked-line.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

const declare = '; declare it in this stack, with `external: true` where another stack creates it';
const own = (kind: string): string => `; a ${kind} is used in the stack that it belongs to`;

/** Each kind of reference: its place, the name, and attributes that refer to something of a stack. */
const KINDS: readonly (readonly [
  kind: string,
  place: string,
  hint: string,
  props: (stack: ComposeStack) => ServiceProps,
])[] = [
  ['service', 'depends_on.it', own('service'), (stack) => ({ dependsOn: [new Service(stack, 'it', { image })] })],
  ['network', 'networks.it', declare, (stack) => ({ networks: [new Network(stack, 'it')] })],
  ['volume', 'volumes[0]', declare, (stack) => ({ volumes: [new Volume(stack, 'it').mount('/it')] })],
  ['secret', 'secrets[0]', own('secret'), (stack) => ({ secrets: [new Secret(stack, 'it', { file: './it' })] })],
  [
    'secret',
    'secrets[0]',
    own('secret'),
    (stack) => ({ secrets: [{ source: new Secret(stack, 'it', { file: './it' }), target: 'x' }] }),
  ],
  [
    'secret',
    'build.secrets[0]',
    own('secret'),
    (stack) => ({ build: { secrets: [new Secret(stack, 'it', { file: './it' })] } }),
  ],
  ['config', 'configs[0]', own('config'), (stack) => ({ configs: [new Config(stack, 'it', { file: '/it' })] })],
  ['model', 'models.it', own('model'), (stack) => ({ models: [new Model(stack, 'it', { model: 'ai/it' })] })],
  [
    'service',
    'network_mode',
    own('service'),
    (stack) => ({ networkMode: `service:${new Service(stack, 'it', { image }).name}` }),
  ],
  ['service', 'pid', own('service'), (stack) => ({ pid: `service:${new Service(stack, 'it', { image }).name}` })],
  [
    'service',
    'volumes_from[1]',
    own('service'),
    (stack) => ({ volumesFrom: ['container:x', `${new Service(stack, 'it', { image }).name}:ro`] }),
  ],
  [
    'service',
    'links[0]',
    own('service'),
    (stack) => ({ links: [`${new Service(stack, 'it', { image }).name}:alias`] }),
  ],
];

test.each(KINDS)('a %s of the same stack can be referred to in %s', (_, __, ___, props) => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, ...props(stack) });
  });
  expect(told(template)).toEqual([]);
});

test.each(KINDS)('a %s of another stack dangles in %s', (kind, place, hint, props) => {
  const app = new App();
  const other = new ComposeStack(app, 'other');
  new Service(other, 'o', { image });
  new Service(new ComposeStack(app, 'demo'), 'web', { image, ...props(other) });
  expect(told({ diagnostics: diagnosticsOf(app) })).toEqual([
    `error REF-UNDEFINED services.web.${place}: \`web\` refers to the ${kind} \`it\`, which the stack \`demo\` does not have${hint}`,
  ]);
});

test('a network of the engine or of another container is nobody of the stack', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'a', { image, networkMode: 'host', pid: 'host' });
    new Service(stack, 'b', { image, networkMode: 'container:x', ipc: 'shareable', links: [] });
    new Service(stack, 'c', { image }).override('networks.default', null);
    new Service(stack, 'd', { image, volumes: [{ type: 'volume', target: '/anonymous' }] });
  });
  expect(told(template)).toEqual([]);
});

test('every dangling reference is told at its line', () => {
  const app = new App();
  const other = new ComposeStack(app, 'other');
  const database = new Service(other, 'database', { image });
  const web = new Service(new ComposeStack(app, 'demo'), 'web', { image, networkMode: 'service:toString' }); // line: service
  web.addDependency(database); // line: dependency
  expect(diagnosticsOf(app).map(({ path, line }) => ({ path, line }))).toEqual([
    { path: 'services.web.network_mode', line: markedLine(import.meta.url, 'service') },
    { path: 'services.web.depends_on.database', line: markedLine(import.meta.url, 'dependency') },
  ]);
});

const ON = 'services:\n  web: {image: nginx:1.29, ';
const OFF = '  db: {image: postgres:18, profiles: [full]}\n';

test.each([
  'depends_on: {db: {condition: service_started, required: false}}',
  'depends_on: {db: {condition: service_started, required: false}}, links: [db], ipc: "service:db"',
])('%s can do without a service that is switched off', (needs) => {
  expect(foundBy(references, `${ON}${needs}}\n${OFF}`)).toEqual([]);
});

test.each([
  ['depends_on: [db]', 'depends_on.db'],
  ['depends_on: {db: {condition: service_started}}', 'depends_on.db'],
  ['links: ["db:data"]', 'links[0]'],
  ['pid: "service:db"', 'pid'],
  ['volumes_from: ["db:ro"]', 'volumes_from[0]'],
  ['network_mode: "service:db", depends_on: {db: {condition: service_started, required: false}}', 'network_mode'],
  ['build: {context: ., additional_contexts: {db: "service:db"}}', 'build.additional_contexts.db'],
])('%s needs a service that is switched off', (needs, place) => {
  const found = foundBy(references, `${ON}${needs}}\n${OFF}`);
  expect(found.at(-1)).toBe(
    `error DEP-DISABLED services.web.${place}: \`web\` needs \`db\`, which its profiles switch off`,
  );
});

test.each([
  ['depends_on: {x: {condition: service_started, required: false}}', 'depends_on.x', 'service'],
  ['links: ["web:a:b"]', 'links[0]', 'service'],
  ['build: {context: ., additional_contexts: {x: "service:x"}}', 'build.additional_contexts.x', 'service'],
  ['network_mode: "", networks: [default]', 'networks.default', 'network'],
])('%s refers to nothing in a file', (refers, place, kind) => {
  const found = foundBy(references, `${ON}${refers}}\n`);
  expect(found.at(-1)).toContain(`error REF-UNDEFINED services.web.${place}: \`web\` refers to the ${kind} `);
});

test.each([
  [
    'networks: [lan]',
    'correct the name, or declare it below `networks:`, with `external: true` where it is there already',
  ],
  ['secrets: [key]', 'correct the name, or declare it below `secrets:`'],
  ['depends_on: [db]', 'correct the name, or declare it below `services:`'],
])('says what to write in a file: %s', (web, hint) => {
  const [found] = checkCompose({ files: { 'compose.yaml': webFile(web) } });
  expect(found).toMatchObject({ code: 'REF-UNDEFINED', hint });
});

import { App, ComposeStack, Config, Network, Secret, Service, Volume } from 'cdk-compose';
import { Template } from 'cdk-compose/testing';
import { Construct } from 'constructs';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test('a name is made of the ids from the stack down', () => {
  const template = templateOf((stack) => {
    const group = new Construct(stack, 'group');
    const outer = new Service(group, 'outer', { image });
    new Service(outer, 'inner', { image });
    new Network(group, 'net');
  });
  expect(Object.keys(template.model.document.services)).toEqual(['group-outer', 'group-outer-inner']);
  expect(Object.keys(template.model.document.networks ?? {})).toEqual(['group-net']);
});

test('two services that come to one name by nesting are told', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'demo');
  new Service(new Construct(stack, 'a'), 'b', { image });
  new Service(stack, 'a-b', { image }); // line: twin
  expect(diagnosticsOf(app)).toEqual([
    expect.objectContaining({
      code: 'TREE-NAME',
      severity: 'error',
      message: 'two services are named `a-b` in compose.yaml',
      path: 'services.a-b',
      construct: 'demo/a-b',
      line: markedLine(import.meta.url, 'twin'),
    }),
  ]);
});

test.each([
  ['networks', Network, {}],
  ['volumes', Volume, {}],
  ['secrets', Secret, { file: './a' }],
  ['configs', Config, { file: '/a' }],
] as const)('so are two %s, of which one would be lost', (section, Kind, props) => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image });
    const create = Kind as new (scope: Construct, id: string, props: object) => Construct;
    new create(new Construct(stack, 'a'), 'b', props);
    new create(stack, 'a-b', props);
  });
  expect(told(template)).toEqual([
    `error TREE-NAME ${section}.a-b: two ${section} are named \`a-b\` in compose.yaml; ` +
      'the name is made of the ids from the stack down: change one of them',
  ]);
});

test('a service and a network may have one name', () => {
  const template = templateOf((stack) => {
    new Service(new Construct(stack, 'a'), 'b', { image });
    new Network(stack, 'a-b');
  });
  expect(told(template)).toEqual([]);
});

test('a service may have a number for a name', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, dependsOn: [new Service(stack, '10', { image })] });
  });
  expect(told(template)).toEqual([]);
  expect(template.model.document.services['web']?.depends_on).toEqual({ 10: { condition: 'service_started' } });
});

test('an id that a plain construct lends to a service must do for compose.yaml', () => {
  const template = templateOf((stack) => {
    new Service(new Construct(stack, 'my group'), 'web', { image });
  });
  expect(told(template)).toEqual([
    'error TREE-ID services["my group-web"]: `my group-web` is not a usable name in compose.yaml; ' +
      'the ids from the stack down hold letters, digits, `.`, `_` and `-`',
  ]);
});

test('a stack says its project name and the sections that have something in them', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'demo', { projectName: 'lab' });
  new Service(stack, 'web', { image });
  new Volume(stack, 'data');
  expect(Template.fromStack(app, stack).model.document).toEqual({
    name: 'lab',
    services: { web: { image } },
    volumes: { data: {} },
  });
});

test('what stands in another stack belongs to that one', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'outer');
  const inner = new ComposeStack(stack, 'inner');
  new Service(stack, 'web', { image });
  new Service(inner, 'database', { image });
  expect(Object.keys(Template.fromStack(app, stack).model.document.services)).toEqual(['web']);
  expect(Object.keys(Template.fromStack(app, inner).model.document.services)).toEqual(['database']);
});

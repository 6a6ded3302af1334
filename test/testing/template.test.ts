import { Annotations, App, ComposeStack, Service, SynthError } from 'cdk-compose';
import { Template } from 'cdk-compose/testing';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';

const image = pinned('docker.io/library/nginx:1.29.3');

function tree() {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  const service = new Service(stack, 'web', { image });
  return { app, stack, service };
}

test('shows every artifact of a stack', () => {
  const { app, stack } = tree();
  stack.addFile('config/b.conf', 'b\n');
  stack.addFile('config/B.conf', 'B\n');
  const template = Template.fromStack(app, stack);
  expect(template.artifacts).toEqual([
    '.env.example',
    'README.md',
    'compose.yaml',
    'config/B.conf',
    'config/b.conf',
    'preflight.sh',
  ]);
  expect(template.artifact('config/b.conf')).toBe('b\n');
  expect(template.artifact('compose.yaml')).toMatch(
    /^---\n# Generated from test\/testing\/template\.test\.ts by cdk-compose/,
  );
});

test('tells what there is where an artifact is not', () => {
  const { app, stack } = tree();
  expect(() => Template.fromStack(app, stack).artifact('compose.yml')).toThrow(
    new Error('there is no artifact `compose.yml`; there are .env.example, README.md, compose.yaml, preflight.sh'),
  );
});

test('shows the model', () => {
  const { app, stack, service } = tree();
  service.addLabel('team', 'home');
  expect(Template.fromStack(app, stack).model.document.services).toEqual({ web: { image, labels: { team: 'home' } } });
});

test('shows what was found, and the model all the same where that is an error', () => {
  const { app, stack } = tree();
  new Service(stack, 'api');
  const template = Template.fromStack(app, stack);
  expect(template.diagnostics).toMatchObject([{ code: 'SERVICE-IMAGE', severity: 'error', construct: 'web/api' }]);
  expect(Object.keys(template.model.document.services)).toEqual(['web', 'api']);
  expect(() => template.artifacts).toThrow(SynthError);
  expect(() => template.artifact('compose.yaml')).toThrow(/SERVICE-IMAGE .*`api`/);
});

test('shows artifacts where there are only warnings', () => {
  const { app, stack, service } = tree();
  Annotations.of(service).addWarning('LAB-WARNING', 'doubtful');
  const template = Template.fromStack(app, stack);
  expect(template.diagnostics).toMatchObject([{ code: 'LAB-WARNING', severity: 'warning' }]);
  expect(template.artifacts).toContain('compose.yaml');
});

test('can be asked for several stacks of an app, and as often as one likes', () => {
  const { app, stack } = tree();
  const other = new ComposeStack(app, 'other');
  new Service(other, 'api', { image });
  const names = [stack, other, stack].map((one) => Object.keys(Template.fromStack(app, one).model.document.services));
  expect(names).toEqual([['web'], ['api'], ['web']]);
});

test('refuses a stack of another app', () => {
  expect(() => Template.fromStack(tree().app, tree().stack)).toThrow(new Error('the app has no stack `web`'));
});

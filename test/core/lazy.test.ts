import { App, Aspects, ComposeStack, Lazy, Service } from 'cdk-compose';
import { expect, test, vi } from 'vitest';
import { Template } from '../../lib/testing/template.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';

const image = 'docker.io/library/nginx:1.29.3';

test('asks its producer once, however often it is used', () => {
  const producer = vi.fn(() => 'late');
  const value = Lazy.of(producer);
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  new Service(stack, 'a', { image, hostname: value, labels: { x: value } });
  new Service(stack, 'b', { image, hostname: value });
  expect(producer).not.toHaveBeenCalled();
  const yaml = Template.fromStack(app, stack).artifact('compose.yaml');
  expect(yaml.match(/late/g)).toHaveLength(3);
  expect(producer).toHaveBeenCalledOnce();
});

test('remembers `undefined` like any other value', () => {
  const producer = vi.fn(() => undefined);
  const value = Lazy.of(producer);
  expect([value.produce(), value.produce()]).toEqual([undefined, undefined]);
  expect(producer).toHaveBeenCalledOnce();
});

test('is asked after all aspects', () => {
  const names: string[] = [];
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  new Service(stack, 'web', { image, labels: { names: Lazy.of(() => names.join(',')) } });
  Aspects.of(app).add({ visit: ({ node }) => void names.push(node.path) });
  expect(Template.fromStack(app, stack).artifact('compose.yaml')).toContain('names=,web,web/web');
});

test('may give another lazy value', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  new Service(stack, 'web', { image, hostname: Lazy.of(() => Lazy.of(() => 'inner')) as unknown as Lazy<string> });
  expect(Template.fromStack(app, stack).model.document.services['web']).toMatchObject({ hostname: 'inner' });
});

test('may not add constructs', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  new Service(stack, 'web', { image, hostname: Lazy.of(() => new Service(stack, 'late', { image }).name) });
  expect(diagnosticsOf(app, 'TREE-VALUE')).toMatchObject([{ path: 'services.web.hostname', severity: 'error' }]);
  expect(stack.node.tryFindChild('late')).toBeUndefined();
});

test('refuses to become a string by accident', () => {
  const value = Lazy.of(() => 'late') as unknown as string;
  expect(() => `${value}`).toThrow(new TypeError('a lazy value is not a string: hand it over as it is'));
  expect(() => JSON.stringify([value])).toThrow(TypeError);
});

test('knows its own kind, also one of another copy of this library', () => {
  expect(Lazy.isLazy(Lazy.of(() => 1))).toBe(true);
  expect(Lazy.isLazy({ [Symbol.for('cdk-compose.Lazy')]: true })).toBe(true);
  expect([undefined, null, () => 1, { produce: () => 1 }].some((value) => Lazy.isLazy(value))).toBe(false);
});

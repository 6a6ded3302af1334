import { App, ComposeStack, Config, Model, Network, Secret, Service, Volume } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { isNamed } from '../../lib/core/named.ts';
import { resolve } from '../../lib/core/resolve.ts';

describe('stands for its name wherever it is used as a value', () => {
  const stack = new ComposeStack(new App(), 'web');
  test.each([
    ['a service', new Service(stack, 'api')],
    ['a network', new Network(stack, 'backend')],
    ['a volume', new Volume(stack, 'data')],
    ['a secret', new Secret(stack, 'token', { file: './token' })],
    ['a config', new Config(stack, 'settings', { file: './settings' })],
    ['a model', new Model(stack, 'llm', { model: 'ai/smollm2' })],
  ])('%s', (_, element) => {
    expect(isNamed(element)).toBe(true);
    expect(resolve(['--to', element])).toEqual(['--to', element.node.id]);
  });

  test('nothing else', () => {
    expect([stack, { name: 'web' }, 'web', null, undefined].some((value) => isNamed(value))).toBe(false);
  });
});

import { Construct, RootConstruct } from 'constructs';
import { App, ComposeStack } from 'cdk-compose';
import { expect, test } from 'vitest';
import { originOf } from '../../lib/core/origin.ts';
import { markedLine } from '../support/marked-line.ts';

test('is the place where the construct was created', () => {
  const app = new App(); // line: app
  const stack = new ComposeStack(app, 'web'); // line: stack
  const lines = [app, stack].map((construct) => originOf(construct).location?.position()?.line);
  expect(lines).toEqual(['app', 'stack'].map((mark) => markedLine(import.meta.url, mark)));
  expect(originOf(stack).construct).toBe(stack);
});

test('is the place of the nearest parent for a construct of another library', () => {
  const stack = new ComposeStack(new App(), 'web');
  const foreign = new Construct(new Construct(stack, 'a'), 'b');
  expect(originOf(foreign)).toEqual({ construct: foreign, location: originOf(stack).location });
});

test('is the construct alone in a tree of another library', () => {
  const root = new RootConstruct();
  expect(originOf(root)).toStrictEqual({ construct: root });
});

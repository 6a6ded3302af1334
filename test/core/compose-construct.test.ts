import { Construct } from 'constructs';
import { App, ComposeStack, Network, Service } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { ComposeConstruct } from '../../lib/core/compose-construct.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';

const file = 'test/core/compose-construct.test.ts';
const lineOf = (mark: string) => markedLine(import.meta.url, mark);

describe('an id that cannot be used is a finding, not an exception', () => {
  test.each([
    ['with a slash', 'a/b', 'a/b', 'a-b'],
    ['with a line break', 'a\nb', 'a\\nb', 'a-b'],
    ['with a blank', 'a b', 'a b', 'a-b'],
    ['with a quote', 'a"b', 'a\\"b', 'a-b'],
    ['that begins with a hyphen', '-a', '-a', 'a'],
    ['that begins with a dot', '.a', '.a', 'a'],
    ['with letters of another alphabet', 'é', 'é', 'unnamed'],
    ['that is empty', '', '', 'unnamed'],
    ['of dots', '..', '..', 'unnamed'],
    ['that every object has', 'constructor', 'constructor', 'constructor-1'],
    ['that every object has, once it is cleaned', '/toString', '/toString', 'toString-1'],
  ])('%s', (_, id, told, usable) => {
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    const network = new Network(stack, id);
    expect(network.node.id).toBe(usable);
    expect(diagnosticsOf(app, 'TREE-ID')).toMatchObject([
      { severity: 'error', message: `\`${told}\` is not a usable id`, construct: 'web', file, path: '' },
    ]);
  });

  test.each(['a', 'A', '0', 'immich-db', 'a.b_c-D', 'a..'])('`%s` can be used', (id) => {
    const app = new App();
    expect(new Network(new ComposeStack(app, 'web'), id).node.id).toBe(id);
    expect(diagnosticsOf(app, 'TREE-ID')).toEqual([]);
  });
});

describe('an id that exists already', () => {
  test('is a finding with the places of both, and every further one as well', () => {
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    new Service(stack, 'api'); // line: first api
    new Network(stack, 'api'); // line: second api
    new Service(stack, 'api'); // line: third api
    const message = `\`api\` exists twice in \`web\`, the first one at ${file}:${lineOf('first api')}`;
    expect(diagnosticsOf(app, 'TREE-DUPLICATE')).toMatchObject([
      { severity: 'error', message, file, line: lineOf('second api') },
      { severity: 'error', message, file, line: lineOf('third api') },
    ]);
    expect(stack.node.children.map(({ node }) => node.id)).toEqual(['api', 'api-2', 'api-3']);
  });

  test('is told of the app where that is the scope', () => {
    const app = new App();
    new ComposeStack(app, 'web');
    new ComposeStack(app, 'web');
    expect(diagnosticsOf(app, 'TREE-DUPLICATE')).toMatchObject([
      { message: expect.stringContaining('twice in the app') },
    ]);
  });

  test('is told once where cleaning a bad id made it', () => {
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    new Network(stack, 'a-b');
    new Network(stack, 'a/b');
    const codes = diagnosticsOf(app).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('TREE-'))).toEqual(['TREE-ID']);
  });

  test('may be used in another scope', () => {
    const app = new App();
    new Network(new ComposeStack(app, 'a'), 'backend');
    new Network(new ComposeStack(app, 'b'), 'backend');
    expect(diagnosticsOf(app, 'TREE-DUPLICATE')).toEqual([]);
  });
});

test('all wrong ids of a tree are told at once', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'Web');
  new Service(stack, 'a/b');
  new Service(stack, 'c');
  new Service(stack, 'c');
  const codes = diagnosticsOf(app).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['STACK-NAME', 'TREE-ID', 'TREE-DUPLICATE', 'SERVICE-IMAGE']));
});

test('is asked to complete itself once, when the tree is complete, and told where it throws', () => {
  const prepared: string[] = [];
  class Part extends ComposeConstruct {
    override prepare(): void {
      prepared.push(this.node.path);
      if (this.node.id === 'broken') throw new Error('there is nothing to complete');
    }
  }
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  new Part(stack, 'broken'); // line: broken
  new Part(stack, 'sound');
  app.assemble();
  expect(prepared).toEqual(['web/broken', 'web/sound']);
  expect(diagnosticsOf(app, 'PREPARE-THROWS')).toMatchObject([
    { message: 'there is nothing to complete', construct: 'web/broken', file, line: lineOf('broken') },
  ]);
});

test('knows its own kind', () => {
  const stack = new ComposeStack(new App(), 'web');
  expect(ComposeConstruct.isComposeConstruct(stack)).toBe(true);
  const others = [undefined, new App(), new Construct(stack, 'plain'), { prepare: () => {} }];
  expect(others.some((value) => ComposeConstruct.isComposeConstruct(value))).toBe(false);
});

import { Aspects, ComposeStack, Service, type App } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { Template } from '../../lib/testing/template.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';
import { tree } from './two-services.ts';

test('visits the scope and everything below it, and nothing beside', () => {
  const { app, api } = tree();
  const visited: string[] = [];
  Aspects.of(api).add({ visit: ({ node }) => void visited.push(node.path) });
  app.assemble();
  app.assemble();
  expect(visited).toEqual(['web/api']);
});

test('runs by priority, then from the root down, then in order of addition', () => {
  const { app, stack, cache } = tree();
  const ran: string[] = [];
  const say = (name: string) => ({ visit: ({ node }: Service | App) => void (node.id === 'cache' && ran.push(name)) });
  Aspects.of(cache).add(say('service, early'), { priority: 499 });
  Aspects.of(cache).add(say('service'));
  Aspects.of(stack).add(say('stack, late'), { priority: 501 });
  Aspects.of(stack).add(say('stack'), { priority: 500 });
  Aspects.of(stack).add(say('stack, second'));
  Aspects.of(app).add(say('app'));
  Aspects.of(app).add(say('app, first'), { priority: -1 });
  app.assemble();
  expect(ran).toEqual(['app, first', 'service, early', 'app', 'stack', 'stack, second', 'service', 'stack, late']);
});

test('changes what is rendered, and the next aspect sees it', () => {
  const { app, stack } = tree();
  Aspects.of(stack).add({ visit: (one) => Service.isService(one) && one.addLabel('team', 'home') });
  Aspects.of(stack).add({
    visit: (one) => Service.isService(one) && one.addLabel('seen', String(one.props.labels?.['team'])),
  });
  const { services } = Template.fromStack(app, stack).model.document;
  expect(services['api']?.labels).toEqual({ team: 'home', seen: 'home' });
});

describe('a finding where it was added, told once, and the others run all the same', () => {
  const run = (visit: (construct: unknown) => void) => {
    const { app, stack, api } = tree();
    Aspects.of(stack).add({ visit }); // line: add
    Aspects.of(stack).add(
      { visit: (one) => Service.isService(one) && one.addLabel('team', 'home') },
      { priority: 999 },
    );
    const found = diagnosticsOf(app, 'ASPECT-THROWS');
    expect(api.props.labels).toEqual({ team: 'home' });
    expect(found.every(({ line }) => line === markedLine(import.meta.url, 'add'))).toBe(true);
    return { stack, found: found.map(({ construct, message }) => `${construct}: ${message}`) };
  };

  test('what throws', () => {
    const { found } = run((construct) => {
      if (Service.isService(construct)) throw new Error('no');
    });
    expect(found).toEqual(['web/api: no']);
  });

  test('what throws something that is no error', () => {
    const { found } = run((construct) => {
      // oxlint-disable-next-line no-throw-literal -- some code does
      if (ComposeStack.isComposeStack(construct)) throw 'just text';
    });
    expect(found).toEqual(['web: just text']);
  });

  test('what creates a construct while it visits', () => {
    const { found, stack } = run((construct) => {
      if (ComposeStack.isComposeStack(construct)) new Service(construct, 'late');
    });
    expect(found).toEqual([expect.stringMatching(/^web: Cannot add children to "web" during synthesis$/)]);
    expect(stack.node.children.map(({ node }) => node.id)).toEqual(['api', 'cache']);
  });

  test('what adds an aspect while it visits', () => {
    const { found, stack } = run((construct) => {
      if (ComposeStack.isComposeStack(construct)) Aspects.of(construct).add({ visit: () => {} });
    });
    expect(found).toEqual(['web: an aspect was added while aspects run: add it before synthesis']);
    expect(Aspects.of(stack).all).toHaveLength(2);
  });
});

test('is refused once the tree is complete', () => {
  const { app, api } = tree();
  app.assemble();
  expect(() => Aspects.of(api).add({ visit: () => {} })).toThrow('add it before synthesis');
});

test('leaves no trace on a construct that has none', () => {
  const { api } = tree();
  expect(Aspects.of(api).all).toEqual([]);
  expect(Object.getOwnPropertySymbols(api)).not.toContain(Symbol.for('cdk-compose.aspects'));
});

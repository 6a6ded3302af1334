import { Service, type ComposeStack } from 'cdk-compose';
import { expect, test } from 'vitest';
import { dependencyCycle } from '../../../lib/checks/compose/dependency-cycle.ts';
import type { ComposeModel, ServiceModel } from '../../../lib/compose/compose-model.ts';
import { markedLine } from '../../support/marked-line.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** Services that depend on each other: `{ a: 'bc' }` is `a` that depends on `b` and `c`. */
function findings(edges: Readonly<Record<string, string>>): readonly string[] {
  return told(templateOf((stack) => link(stack, edges)));
}

function link(stack: ComposeStack, edges: Readonly<Record<string, string>>): void {
  const services = new Map(Object.keys(edges).map((name) => [name, new Service(stack, name, { image })]));
  for (const [name, targets] of Object.entries(edges)) {
    for (const target of targets) {
      const service = services.get(target);
      if (service !== undefined) services.get(name)?.addDependency(service); // line: dependency
    }
  }
}

function cycle(place: string, words: string): string {
  return `error DEP-CYCLE services.${place}: services wait for each other: ${words}; take one of these dependencies away`;
}

test.each<[string, Record<string, string>]>([
  ['no dependency', { a: '', b: '' }],
  ['a chain', { a: 'b', b: 'c', c: '' }],
  ['two ways to one service', { a: 'bc', b: 'd', c: 'd', d: '' }],
])('takes %s', (_, edges) => {
  expect(findings(edges)).toEqual([]);
});

test.each<[string, Record<string, string>, readonly string[]]>([
  ['one that waits for itself', { a: 'a' }, [cycle('a.depends_on.a', '`a` → `a`')]],
  ['two that wait for each other', { a: 'b', b: 'a' }, [cycle('a.depends_on.b', '`a` → `b` → `a`')]],
  ['a cycle behind a chain', { a: 'b', b: 'c', c: 'd', d: 'b' }, [cycle('b.depends_on.c', '`b` → `c` → `d` → `b`')]],
  [
    'two cycles apart',
    { a: 'b', b: 'a', c: 'd', d: 'c' },
    [cycle('a.depends_on.b', '`a` → `b` → `a`'), cycle('c.depends_on.d', '`c` → `d` → `c`')],
  ],
  [
    'two cycles behind one service',
    { a: 'bd', b: 'c', c: 'b', d: 'd' },
    [cycle('b.depends_on.c', '`b` → `c` → `b`'), cycle('d.depends_on.d', '`d` → `d`')],
  ],
  [
    'one of several cycles through a service',
    { a: 'bc', b: 'a', c: 'a' },
    [cycle('a.depends_on.b', '`a` → `b` → `a`')],
  ],
])('tells %s', (_, edges, expected) => {
  expect(findings(edges)).toEqual(expected);
});

test('a service also waits for the one whose network it shares', () => {
  const template = templateOf((stack) => {
    const tunnel = new Service(stack, 'tunnel', { image });
    tunnel.addDependency(new Service(stack, 'web', { image, networkMode: `service:${tunnel.name}` }));
  });
  expect(told(template)).toEqual([cycle('tunnel.depends_on.web', '`tunnel` → `web` → `tunnel`')]);
});

test('is told at the line that adds the dependency', () => {
  const { diagnostics } = templateOf((stack) => link(stack, { a: 'b', b: 'a' }));
  expect(diagnostics[0]).toMatchObject({ construct: 'demo/a', line: markedLine(import.meta.url, 'dependency') });
});

/** A model with nothing but dependencies. */
function modelOf(edges: ReadonlyMap<string, readonly string[]>): ComposeModel {
  const services = [...edges].map(([name, targets]): [string, ServiceModel] => [
    name,
    { depends_on: Object.fromEntries(targets.map((target) => [target, { condition: 'service_started' }])) },
  ]);
  const { model } = templateOf(() => {});
  return { ...model, document: { services: Object.fromEntries(services) } };
}

function cyclesIn(edges: ReadonlyMap<string, readonly string[]>) {
  const model = modelOf(edges);
  const begin = performance.now();
  const remarks = [...dependencyCycle.check(model, { artifacts: new Set() })];
  return { remarks, milliseconds: performance.now() - begin };
}

test('walks layers that all depend on the next one in no time', () => {
  const layers = new Map<string, readonly string[]>();
  for (let layer = 0; layer < 30; layer += 1) {
    const next = layer === 29 ? [] : [`a${layer + 1}`, `b${layer + 1}`];
    layers.set(`a${layer}`, next).set(`b${layer}`, next);
  }
  const { remarks, milliseconds } = cyclesIn(layers);
  expect(remarks).toEqual([]);
  expect(milliseconds).toBeLessThan(50);
});

test('walks a chain of 5,000 services, and back to its beginning', () => {
  const links = Array.from({ length: 5000 }, (_, index): [string, readonly string[]] => [
    `s${index}`,
    [`s${index + 1}`],
  ]);
  expect(cyclesIn(new Map([...links, ['s5000', []]])).remarks).toEqual([]);
  const { remarks } = cyclesIn(new Map([...links, ['s5000', ['s0']]]));
  expect(remarks).toHaveLength(1);
});

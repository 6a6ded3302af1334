import { App, Aspects, ComposeStack, Service } from 'cdk-compose';
import { Construct } from 'constructs';
import { expect, test } from 'vitest';
import { ComposeConstruct } from '../../lib/core/compose-construct.ts';
import { findingsOf } from '../../lib/core/finding.ts';
import { prepareTree } from '../../lib/synth/prepare.ts';

/** A construct that says when it is completed, and fails where it is told to. */
class Told extends ComposeConstruct {
  readonly #log: string[];

  constructor(scope: Construct, id: string, log: string[]) {
    super(scope, id);
    this.#log = log;
  }

  override prepare(): void {
    this.#log.push(`prepare ${this.node.path}`);
    if (this.node.id === 'faulty') throw new Error('it cannot be completed');
  }
}

test('all aspects run before the first construct is completed', () => {
  const app = new App();
  const log: string[] = [];
  const outer = new Told(app, 'outer', log);
  new Told(outer, 'inner', log);
  Aspects.of(outer).add({ visit: ({ node }) => void log.push(`visit ${node.path}`) });
  prepareTree(app);
  expect(log).toEqual(['visit outer', 'visit outer/inner', 'prepare outer', 'prepare outer/inner']);
});

test('a construct of another library is visited, and has nothing to complete', () => {
  const app = new App();
  const foreign = new Construct(app, 'foreign');
  const visited: unknown[] = [];
  Aspects.of(app).add({ visit: (construct) => void visited.push(construct) });
  prepareTree(app);
  expect(visited).toEqual([app, foreign]);
});

test('a construct that cannot be completed is a finding, and the others are completed', () => {
  const app = new App();
  const log: string[] = [];
  const faulty = new Told(app, 'faulty', log);
  new Told(app, 'sound', log);
  prepareTree(app);
  expect(log).toEqual(['prepare faulty', 'prepare sound']);
  expect(findingsOf(app)).toMatchObject([
    { code: 'PREPARE-THROWS', severity: 'error', message: 'it cannot be completed', origin: { construct: faulty } },
  ]);
});

test('from then on nothing can be added', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  Aspects.of(app).add({
    visit: (construct) => void (construct === stack && new Service(stack, 'late', { image: 'nginx' })),
  });
  prepareTree(app);
  expect(findingsOf(app)).toMatchObject([{ code: 'ASPECT-THROWS', origin: { construct: stack } }]);
  expect(() => new ComposeStack(app, 'later')).toThrow();
});

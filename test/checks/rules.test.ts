import { App, ComposeStack, Network, Secret, Service, env, text } from 'cdk-compose';
import { HostPath, Identity } from 'cdk-compose/homelab';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOST_RULES, RULES } from '../../lib/checks/rules.ts';
import { SERVICE } from '../../lib/compose/attributes.ts';
import { composeName } from '../../lib/compose/attribute-writer.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');
const ruleCodes = new Set([...RULES, ...HOST_RULES].flatMap(({ codes }): readonly string[] => codes));

/** A stack with every fault that a rule looks for, and those that are found while the model is made. */
function addFaults(stack: ComposeStack): void {
  const owner = new Identity({ user: 'svc-web', uid: 3150, group: 'web', gid: 3151 });
  const data = new HostPath(stack, 'data', { path: './data/web', purpose: 'pages', owner });
  const lan = new Network(stack, 'lan', { name: 'lan' });
  new Network(stack, 'wan', { name: 'lan' });
  const key = new Secret(stack, 'key', { environment: 'KEY' });
  const one = new Service(stack, 'one', {
    image: 'Nginx',
    containerName: 'x',
    user: '-1',
    environment: {
      A: env.required('1', 'a name'),
      B: env.required('B', 'costs $5'),
      C: env.optional('C', '{', 'a brace'),
      D: env.secret('D', 'a word'),
      E: env.required('D', 'a word'),
      $F: 1,
    },
    labels: { secret: text`${env.secret('D', 'a word')}` },
    healthcheck: { disable: true },
    restart: 'always',
    readOnly: true,
    secrets: [key],
    networks: [lan],
    networkMode: 'host',
    ports: [
      { target: 80, published: 80 },
      { target: 81, published: 80 },
    ],
    memLimit: '64m',
    groupAdd: [44, 44],
    deploy: { mode: 'replicated', resources: { limits: { cpus: 1 } } },
    volumes: [
      data.mount('/data'),
      { type: 'tmpfs', target: 'here' },
      { type: 'bind', source: './nowhere', target: '/data/nested' },
    ],
  });
  const two = new Service(stack, 'two', { image: 'docker.io/library/nginx', dependsOn: [one] });
  one.addDependency(
    { service: two, condition: 'service_healthy' },
    new Service(new ComposeStack(stack.node.scope as App, `${stack.name}-other`), 'elsewhere', { image }),
  );
  two.addDependency({ service: one, condition: 'service_completed_successfully' });
  new Service(stack, 'three', { image: 'docker.io/library/nginx:1.29' }).override('cap_add', ['CHOWNS']);
  new Service(stack, 'four').override('nothing', undefined);
  new Service(stack, 'five', { image, ...({ unknown: 1, user: () => 1 } as object) });
  new Service(new Construct(stack, 'six'), 'a', { image });
  new Service(stack, 'six-a', { image });
}

test('one tree with every fault yields all of them at once', () => {
  const app = new App();
  addFaults(new ComposeStack(app, 'demo'));
  const found = new Set(diagnosticsOf(app).map(({ code }) => code));
  const modelCodes = ['TREE-NAME', 'TREE-ATTRIBUTE', 'TREE-VALUE', 'OVERRIDE-PATH'];
  expect([...found].toSorted()).toEqual([...ruleCodes, ...modelCodes].toSorted());
});

test('every finding says what, where and what to do', () => {
  const app = new App();
  addFaults(new ComposeStack(app, 'demo'));
  for (const { message, hint, path, construct, file, line } of diagnosticsOf(app)) {
    expect(message).not.toMatch(/\.$|undefined|\[object/);
    if (path !== '' && !path.endsWith('.nothing')) expect(hint).toMatch(/^\S.*[^.]$/);
    expect(construct).toMatch(/^demo/);
    expect(file).toBe('test/checks/rules.test.ts');
    expect(line).toBeGreaterThan(0);
  }
});

test('no rule fails on what an override puts in its way', () => {
  const names = Object.keys(SERVICE.fields).map(composeName);
  const members = ['0', 'source', 'target', 'condition', 'test', 'limits', 'published', 'x'];
  const path = fc
    .tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...members), { maxLength: 2 }))
    .map(([name, rest]) => [name, ...rest].join('.'));
  const scalar = fc.oneof(
    fc.constantFrom('', '/', 'service:', 'NONE', null, true, 0, 1.5),
    fc.constant(text`${env.secret('A', 'a key')}`),
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 2 }),
    fc.array(fc.dictionary(fc.constantFrom(...members), scalar), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...members), fc.oneof(scalar, fc.dictionary(fc.constantFrom(...members), scalar))),
  );
  const overrides = fc.array(fc.tuple(path, value), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(overrides, (all) => {
      templateOf((stack) => {
        const web = new Service(stack, 'web', {
          image,
          volumes: [{ type: 'tmpfs', target: '/a' }],
          ports: [{ target: 1 }],
        });
        for (const [place, given] of all) web.override(place, given);
      });
    }),
    { numRuns: 300 },
  );
});

import { App, ComposeStack, Network, Secret, Service, Volume, env, text } from 'cdk-compose';
import { HostPath, Identity } from 'cdk-compose/homelab';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADVICE_RULES } from '../../lib/checks/advice/rules.ts';
import { COMPOSE_RULES } from '../../lib/checks/compose/rules.ts';
import { ENGINE_RULES } from '../../lib/checks/engine/rules.ts';
import { FILE_RULES } from '../../lib/checks/file/rules.ts';
import { HOST_RULES } from '../../lib/checks/host/rules.ts';
import { STACK_RULES } from '../../lib/checks/rules.ts';
import { SERVICE } from '../../lib/compose/attributes/service.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { examplesIn, rulesIn } from '../support/examples-in.ts';
import { foundBy } from '../support/found-by.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const EXAMPLES = await examplesIn('checks/examples');
const image = pinned('docker.io/library/busybox:1.37.0');

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
  new Service(stack, 'three', {
    image: 'docker.io/library/nginx:1.29',
    ports: [
      { target: 80, published: 80 },
      { target: 81, published: 80 },
    ],
  }).override('cap_add', ['CHOWNS']);
  const four = new Service(stack, 'four', { image });
  four.override('nothing', undefined);
  four.override('helthcheck', {});
  four.override('stop_grace_period', '10 seconds');
  four.override('shm_size', 'much');
  four.override('oom_score_adj', '1.5');
  four.override('tty', 'perhaps');
  four.override('init', 'yes');
  four.override('secrets', [{ source: 'key', mode: 'rw' }]);
  four.override('logging', 'json-file');
  four.override('provider', {});
  four.override('pre_start', [{ command: ['true'] }]);
  new Service(stack, 'five', { image, ...({ unknown: 1, user: () => 1 } as object) });
  new Service(new Construct(stack, 'six'), 'a', { image });
  new Service(stack, 'six-a', { image });
}

/** Two stacks that get into each other's way on their host. */
function addClashes(app: App): void {
  for (const [index, id] of ['demo-a', 'demo-b'].entries()) {
    const stack = new ComposeStack(app, id, { projectName: 'demo-clash' });
    const owner = new Identity({ user: `svc-${id}`, uid: 3160, group: id, gid: 3160 + index });
    const media = new HostPath(stack, 'media', { path: '/mnt/media', purpose: 'films', owner });
    const ipam = { config: [{ subnet: '10.20.0.0/24' }] } as const;
    const networks = [
      new Network(stack, 'net', { name: `net-${id}`, ipam }),
      new Network(stack, 'gone', { external: true }),
    ];
    const cache = new Volume(stack, 'cache', { name: 'cache' });
    new Service(stack, id, {
      image: pinned('docker.io/library/traefik:3.6.2'),
      networks,
      volumes: [media.mount('/media'), { type: 'volume', source: cache, target: '/cache' }],
      labels: {
        'traefik.docker.network': 'elsewhere',
        'traefik.http.routers.same.rule': `Host(\`${id}.example.org\`)`,
        [`traefik.http.routers.${id}.rule`]: 'Host(`example.org`)',
      },
    });
  }
}

test('one tree with every fault that no file can show yields all of them at once', () => {
  const app = new App();
  addFaults(new ComposeStack(app, 'demo'));
  addClashes(app);
  const found = new Set<string>(diagnosticsOf(app).map(({ code }) => code));
  const shown = new Set(EXAMPLES.filter(({ name }) => !name.startsWith('policies/')).map(({ code }) => code));
  const codes = [...STACK_RULES, ...HOST_RULES].flatMap((rule) => rule.codes.filter((code) => !shown.has(code)));
  const modelCodes = ['TREE-NAME', 'TREE-ATTRIBUTE', 'TREE-VALUE', 'OVERRIDE-PATH'];
  expect([...codes, ...modelCodes].filter((code) => !found.has(code))).toEqual([]);
});

test.each([
  ['compose', COMPOSE_RULES],
  ['engine', ENGINE_RULES],
  ['advice', ADVICE_RULES],
  ['file', FILE_RULES],
] as const)(
  'each rule of %s is in its list, and has an example of each code that it can tell a file of, and of no other',
  async (who, list) => {
    const rules = await rulesIn(`checks/${who}`);
    expect(new Set(rules.map(({ rule }) => rule))).toEqual(new Set(list));
    const shown = EXAMPLES.filter(({ name }) => name.startsWith(`${who}/`)).map(({ name, code }) => `${name} ${code}`);
    expect(shown).toEqual(rules.flatMap(({ name, rule }) => rule.codes.map((code) => `${who}/${name} ${code}`)));
  },
);

test('what the engine refuses has a layer, and what bites later is a warning', () => {
  const layers = (rules: typeof STACK_RULES) => [...new Set(rules.map(({ layer }) => layer))];
  expect(layers(COMPOSE_RULES)).toEqual([undefined]);
  expect(layers(ENGINE_RULES)).toEqual(['engine']);
});

test('advice is no error', async () => {
  for (const { name, rule } of await rulesIn('checks/advice')) {
    const own = EXAMPLES.filter((example) => example.name === `advice/${name}`);
    const found = own.flatMap(({ wrong }) => foundBy(rule, wrong));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((line) => line.split(' ', 1)[0])).not.toContain('error');
  }
});

test('every finding says what, where and what to do', () => {
  const app = new App();
  addFaults(new ComposeStack(app, 'demo'));
  addClashes(app);
  for (const { message, hint, path, construct, file, line } of diagnosticsOf(app)) {
    expect(message).not.toMatch(/\.$|undefined|\[object/);
    if (path !== '' && !path.endsWith('.nothing')) expect(hint).toMatch(/^\S.*[^.]$/);
    expect(construct).toMatch(/^demo/);
    expect(file).toBe('test/checks/rules.test.ts');
    expect(line).toBeGreaterThan(0);
  }
});

test('no rule fails on what an override puts in its way', () => {
  const names = Object.keys(SERVICE);
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

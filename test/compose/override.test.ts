import { Lazy, Network, Service, env, text, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import type { DocumentPath } from '../../lib/core/document-path.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

type Change = readonly [path: string | DocumentPath, value: unknown];

function overridden(props: ServiceProps, ...changes: readonly Change[]) {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'web', { image, ...props });
    for (const [path, value] of changes) service.override(path, value);
  });
  const { image: _, ...document } = template.model.document.services['web'] ?? {};
  return { template, document, told: told(template) };
}

test.each<[string, ServiceProps, Change, object]>([
  ['adds an attribute', {}, ['cpus', 1], { cpus: 1 }],
  ['adds one that this library does not know', {}, ['x-new', { a: 1 }], { 'x-new': { a: 1 } }],
  ['makes the mappings on the way', {}, ['x-a.b.c', 1], { 'x-a': { b: { c: 1 } } }],
  ['replaces a value', { cpus: 1 }, ['cpus', 2], { cpus: 2 }],
  ['replaces a list', { command: ['a', 'b'] }, ['command', ['c']], { command: ['c'] }],
  ['replaces an item', { command: ['a', 'b'] }, ['command.1', 'c'], { command: ['a', 'c'] }],
  ['adds an item', { command: ['a', 'b'] }, ['command.2', 'c'], { command: ['a', 'b', 'c'] }],
  [
    'reaches into an item',
    { ports: [{ target: 80 }] },
    ['ports.0.mode', 'host'],
    { ports: [{ target: 80, mode: 'host' }] },
  ],
  ['removes an attribute', { cpus: 1, user: '1' }, ['cpus', undefined], { user: '1' }],
  ['removes an item', { command: ['a', 'b', 'c'] }, ['command.1', undefined], { command: ['a', 'c'] }],
  [
    'removes a value of null',
    { environment: { A: null, B: 1 } },
    ['environment.A', undefined],
    { environment: { B: 1 } },
  ],
  ['takes a list for a key with dots', {}, [['labels', 'a.b'], 'c'], { labels: { 'a.b': 'c' } }],
  ['takes a number for a key', {}, ['x-extra.0', 'a'], { 'x-extra': { 0: 'a' } }],
  ['resolves variables', {}, ['user', text`u${env.optional('ID', '1', 'an id')}`], { user: expect.any(Object) }],
  ['asks for what is said later', {}, ['user', Lazy.of(() => '7')], { user: '7' }],
  ['takes a key for a key', {}, [['environment', '__proto__'], 'x'], { environment: JSON.parse('{"__proto__":"x"}') }],
  ['takes null for a value', { environment: { A: 1 } }, ['environment.A', null], { environment: { A: null } }],
])('%s', (_, props, change, expected) => {
  const { document, told: findings } = overridden(props, change);
  expect(findings).toEqual([]);
  expect(document).toEqual(expected);
});

test('overrides are applied in the order in which they are made', () => {
  const changes: Change[] = [
    ['command.0', undefined],
    ['command.0', 'B'],
    ['command.1', undefined],
  ];
  expect(overridden({ command: ['a', 'b', 'c'] }, ...changes).document).toEqual({ command: ['B'] });
});

test('gives options to a network that has none', () => {
  const template = templateOf((stack) => {
    const lan = new Network(stack, 'lan');
    new Service(stack, 'web', { image, networks: [lan] }).override('networks.lan.aliases', ['www']);
  });
  expect(serviceText(template, 'web', 'networks')).toBe('networks:\n  lan:\n    aliases:\n      - www');
});

test.each<[string, ServiceProps, Change, string]>([
  ['nothing to remove', {}, ['cpus', undefined], '.cpus: there is no `cpus` to remove'],
  ['no way to what to remove', {}, ['a.b', undefined], '.a.b: there is no `a.b` to remove'],
  [
    'no item to remove',
    { command: ['a'] },
    ['command.1', undefined],
    '.command[1]: there is no `command[1]` to remove',
  ],
  ['nothing of everything', {}, ['toString', undefined], '.toString: there is no `toString` to remove'],
  ['a value on the way', { user: '1' }, ['user.name', 'x'], '.user.name: `user` is neither a mapping nor a list'],
  [
    'a variable on the way',
    { user: env.optional('ID', '1', 'an id') },
    ['user.parts', []],
    '.user.parts: `user` is neither a mapping nor a list',
  ],
  [
    'a hole in a list',
    { command: ['a'] },
    ['command.2', 'c'],
    '.command[2]: `command` is a list of 1: `2` is no place in it',
  ],
  [
    'a name in a list',
    { ports: [{ target: 80 }] },
    ['ports.first.mode', 'host'],
    '.ports.first.mode: `ports` is a list of 1: `first` is no place in it',
  ],
  ['the length of a list', { command: ['a'] }, ['command.length', undefined], '.command.length: there is no'],
  ['no place', {}, [[], 'x'], ': an override does not name its place'],
  ['an empty place', {}, ['', 'x'], '[""]: an override does not name its place'],
  ['no value', {}, ['user', () => 1], '.user: `user` is a value of type function, which is not data'],
])('%s is told', (_, props, change, message) => {
  const findings = overridden(props, change).told;
  expect(findings).toEqual([expect.stringContaining(`error OVERRIDE-PATH services.web${message}`)]);
});

test('never changes more than the service', () => {
  overridden(
    {},
    ['__proto__.polluted', true],
    ['constructor.prototype.polluted', true],
    ['a.__proto__.polluted', true],
  );
  expect({}).not.toHaveProperty('polluted');
});

test('an override of another form than rules rely on is told', () => {
  const { document, told: findings } = overridden({ capDrop: ['ALL'] }, ['ports', ['80:80']], ['volumes', './a:/a']);
  expect(findings).toEqual([
    expect.stringContaining(
      'TREE-VALUE services.web.ports: `ports` has a short form, or one that the format does not have',
    ),
    expect.stringContaining(
      'TREE-VALUE services.web.volumes: `volumes` has a short form, or one that the format does not have',
    ),
  ]);
  expect(document).toEqual({ cap_drop: ['ALL'] });
});

test('an overridden value is checked like any other', () => {
  expect(overridden({}, ['network_mode', 'service:nobody']).told).toEqual([
    expect.stringContaining('REF-UNDEFINED services.web.network_mode: `web` refers to the service `nobody`'),
  ]);
});

test('the comments on an overridden place and below it go away, others stay', () => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'web', {
      image,
      capAdd: { CHOWN: 'gives files away' },
      tmpfs: [{ target: '/tmp', because: 'working files' }],
    });
    service.override('cap_add', ['KILL']);
  });
  expect(serviceText(template, 'web', 'tmpfs', 'cap_add')).toBe(
    'tmpfs:\n  # working files\n  - /tmp\ncap_add:\n  - KILL',
  );
});

test('a comment that is made after an override stays', () => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'web', { image, readOnly: true });
    service.comment(['read_only'], 'as it should be');
    service.override('read_only', false);
    service.comment(['read_only'], 'it writes all over');
  });
  expect(serviceText(template, 'web', 'read_only')).toBe('# it writes all over\nread_only: false');
});

test('comments move up with the items behind a removed one', () => {
  const template = templateOf((stack) => {
    const capAdd = { CHOWN: 'gives files away', KILL: 'ends others', SETUID: 'changes its user' };
    new Service(stack, 'web', { image, capAdd }).override('cap_add.0', undefined);
  });
  expect(serviceText(template, 'web', 'cap_add')).toBe(
    'cap_add:\n  # ends others\n  - KILL\n  # changes its user\n  - SETUID',
  );
});

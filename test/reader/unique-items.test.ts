import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { nodeAt } from '../../lib/reader/node-data.ts';
import { uniqueItems } from '../../lib/reader/unique-items.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

/** What stays of a list of a service, or what is told of it. */
function unique(key: string, list: string): unknown {
  const findings: Finding[] = [];
  const path = key.split('.');
  const text = path.reduceRight((value, segment) => `{ ${segment}: ${value} }`, list);
  const node = uniqueItems(nodeOf(`services: { web: ${text} }`), (one) => findings.push(one));
  return findings.length > 0 ? findings.map(lineOf) : dataOf(nodeAt(node, ['services', 'web', ...path]));
}

test.each([
  'annotations',
  'build.additional_contexts',
  'build.args',
  'build.labels',
  'build.tags',
  'cap_add',
  'cap_drop',
  'deploy.labels',
  'dns',
  'dns_opt',
  'dns_search',
  'environment',
  'labels',
  'links',
  'networks.any.aliases',
  'networks.any.link_local_ips',
  'profiles',
  'sysctls',
  'tmpfs',
])('the last of %s with a name stands where the first one stood', (key) => {
  expect(unique(key, '[A=1, B, A=2, C=x=y, B]')).toEqual(['A=2', 'B', 'C=x=y']);
});

test.each([
  [
    'volumes',
    'by the target',
    '["data:/x", "logs:/y:ro", { type: tmpfs, target: /x }, /y]',
    [{ type: 'tmpfs', target: '/x' }, '/y'],
  ],
  [
    'devices',
    'by the target',
    '["/a:/x", /y, { source: /b, target: /x }, "/c:/y:r"]',
    [{ source: '/b', target: '/x' }, '/c:/y:r'],
  ],
  [
    'configs',
    'by where they are seen',
    '[a, { source: b, target: /a }, { source: c }]',
    [{ source: 'b', target: '/a' }, { source: 'c' }],
  ],
  [
    'secrets',
    'by where they are seen',
    '[a, { source: b, target: /run/secrets/a }, { source: c, target: a }]',
    [
      { source: 'b', target: '/run/secrets/a' },
      { source: 'c', target: 'a' },
    ],
  ],
  ['env_file', 'by the path', '[a, { path: a, required: false }, b]', [{ path: 'a', required: false }, 'b']],
  ['expose', 'by what they spell', '["80", 80, "80/udp"]', [80, '80/udp']],
  ['ports', 'by what they spell', '["80:80", "80", 80, "80:80"]', ['80:80', 80]],
  [
    'ports',
    'by address, port and protocol',
    '[{ target: 80 }, { target: 80, protocol: udp }, { target: 80, mode: host }, { target: 80, host_ip: 1.1.1.1 }, { target: 80, published: "80" }]',
    [
      { target: 80, mode: 'host' },
      { target: 80, protocol: 'udp' },
      { target: 80, host_ip: '1.1.1.1' },
      { target: 80, published: '80' },
    ],
  ],
  [
    'ports',
    'by a text that says the same',
    '["0.0.0.0:80:80/tcp", { target: 80, published: "80" }]',
    [{ target: 80, published: '80' }],
  ],
])('%s are told apart %s', (key, _, list, expected) => {
  expect(unique(key, list)).toEqual(expected);
});

test.each([
  ['security_opt', '[a, a]', ['a', 'a']],
  ['environment', '{ A: 1 }', { A: 1 }],
  ['command', '[a, a]', ['a', 'a']],
  ['volumes', '["a:b:c:d", "a:b:c:d", ""]', ['a:b:c:d', '']],
])('%s %s is let be', (key, list, expected) => {
  expect(unique(key, list)).toEqual(expected);
});

test('labels and options of networks are unique as well', () => {
  const node = nodeOf(
    'networks: { n: { labels: [A=1, A=2], ipam: { options: [b, b] } } }\nvolumes: { v: { labels: [A=1, A=2] } }',
  );
  expect(dataOf(uniqueItems(node, () => undefined))).toEqual({
    networks: { n: { labels: ['A=2'], ipam: { options: ['b'] } } },
    volumes: { v: { labels: ['A=1', 'A=2'] } },
  });
});

describe('an item without a key is told', () => {
  test.each([
    ['cap_add', '[A, 5]', 'a text'],
    ['dns', '[null]', 'a text'],
    ['labels', '[{ A: 1 }]', 'a text'],
    ['sysctls', '[2026-11-22]', 'a text'],
    ['expose', '[80.5]', 'a text or a whole number'],
    ['ports', '[{ published: 80 }]', 'a mapping with a `target`'],
    ['volumes', '[{ type: tmpfs }]', 'a mapping whose `target` is a text'],
    ['devices', '[{ source: /a }]', 'a mapping whose `target` is a text'],
    ['secrets', '[null]', 'a text or a mapping'],
    ['configs', '[{ source: a, target: 5 }]', 'a mapping whose `target` is a text'],
    ['env_file', '[{ required: true }]', 'a mapping whose `path` is a text'],
    ['env_file', '[{ path: null }]', 'a mapping whose `path` is a text'],
  ])('in %s %s', (key, list, wanted) => {
    expect(unique(key, list)).toEqual([
      expect.stringMatching(
        new RegExp(` ITEM-KEY services\\.web\\.${key}\\[\\d\\]: an item that should be ${wanted} is something else$`),
      ),
    ]);
  });
});

test('a list without repetitions stays the same node, and so does what is around it', () => {
  const node = nodeOf('services: { web: { ports: ["80:80"], environment: [A=1, B] }, db: { environment: [C, C] } }');
  const result = uniqueItems(node, () => undefined);
  expect(nodeAt(result, ['services', 'web'])).toBe(nodeAt(node, ['services', 'web']));
  expect(dataOf(nodeAt(result, ['services', 'db', 'environment']))).toEqual(['C']);
});

test('a long list takes no long time', () => {
  const list = Array.from({ length: 20_000 }, (_, index) => `A${index % 15_000}=${index}`);
  expect(unique('environment', JSON.stringify(list))).toHaveLength(15_000);
});

test('what is unique once stays as it is', () => {
  const item = fc.oneof(
    fc.stringMatching(/^[A-C](?:=[0-9])?$/),
    fc.record({ target: fc.constantFrom('/a', '/b'), source: fc.constantFrom('a', 'b') }),
  );
  fc.assert(
    fc.property(fc.constantFrom('configs', 'secrets', 'volumes', 'devices'), fc.array(item), (key, items) => {
      const once = uniqueItems(nodeOf(JSON.stringify({ services: { web: { [key]: items } } })), () => undefined);
      expect(uniqueItems(once, () => undefined)).toBe(once);
    }),
  );
});

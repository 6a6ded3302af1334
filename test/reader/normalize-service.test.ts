import { describe, expect, test } from 'vitest';
import type { MapNode } from '../../lib/reader/node.ts';
import { normalizeService } from '../../lib/reader/normalize-service.ts';
import { replaceAt } from '../../lib/reader/replace-at.ts';
import type { Tell } from '../../lib/reader/tell.ts';
import { attributeAfter, documentWith, outcome, toldOf } from './service-of.ts';

const variables = new Map([['HOME', '/root']]);

function stage(node: MapNode, tell: Tell): MapNode {
  return replaceAt(node, 'services.*', (service, path) =>
    normalizeService(service as MapNode, variables, { path, tell }),
  );
}

test.each([
  ['pull_policy', 'if_not_present', 'missing'],
  ['pull_policy', 'daily', 'daily'],
  ['build', '{}', { dockerfile: 'Dockerfile' }],
  ['build', '{dockerfile: }', { dockerfile: 'Dockerfile' }],
  ['build', '{dockerfile_inline: FROM a}', { dockerfile_inline: 'FROM a' }],
  ['environment', '{HOME: , OTHER: , A: ""}', { HOME: '/root', OTHER: null, A: '' }],
  ['environment', '[HOME, OTHER, A=]', ['HOME=/root', 'OTHER', 'A=']],
  ['volumes', '[{target: /a/../b/}, {target: ""}]', [{ target: '/b' }, { target: '.' }]],
])('%s: %s', (attribute, value, data) => {
  expect(attributeAfter(stage, attribute, value)).toEqual(data);
});

test('arguments of a build that nobody gives a value are dropped', () => {
  const build = '{dockerfile: D, args: {HOME: , OTHER: , A: 1}}';
  expect(attributeAfter(stage, 'build', build)).toEqual({ dockerfile: 'D', args: { HOME: '/root', A: 1 } });
});

describe('what a service uses of another one, it waits for', () => {
  const started = { condition: 'service_started', required: true };

  function dependencies(...lines: readonly string[]): unknown {
    const { data, told } = outcome(documentWith(...lines), stage);
    expect(told).toEqual([]);
    return (data as { readonly services: { readonly web: { readonly depends_on?: unknown } } }).services.web.depends_on;
  }

  test.each([
    ['links: [db, "cache:c"]', { db: { ...started, restart: true }, cache: { ...started, restart: true } }],
    ['links: ["a:b:c"]', { 'a:b:c': { ...started, restart: true } }],
    ['volumes_from: ["db:ro", "container:x"]', { db: { ...started, restart: false } }],
    ['network_mode: "service:db"', { db: { ...started, restart: true } }],
    ['ipc: "service:db"', { db: { ...started, restart: true } }],
    ['pid: "service:db"', { db: { ...started, restart: true } }],
    ['uts: "service:db"', { db: { ...started, restart: true } }],
    ['cgroup: host', undefined],
  ])('%s', (line, implied) => {
    expect(dependencies(line)).toEqual(implied);
  });

  test('what it says itself stands', () => {
    const said = { db: { condition: 'service_healthy', required: false } };
    expect(dependencies('depends_on: {db: {condition: service_healthy, required: false}}', 'links: [db]')).toEqual(
      said,
    );
  });
});

test('`pid` without a value makes Compose crash', () => {
  expect(toldOf(stage, 'pid', 'null')).toEqual([
    'compose.yaml:3:10 FORM-NOTHING pid: `pid` says nothing, and Compose crashes over it',
  ]);
});

import { describe, expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { nodeOf } from './node-of.ts';
import { attributeAfter, documentWith, outcome } from './service-of.ts';

describe('short forms become long', () => {
  test.each([
    ['build', '.', { context: '.' }],
    ['dns', '1.1.1.1', ['1.1.1.1']],
    ['dns', '["", 1.1.1.1, null]', ['1.1.1.1']],
    ['env_file', 'a.env', [{ path: 'a.env', required: true }]],
    [
      'env_file',
      '[a.env, {path: b.env, required: false}]',
      [
        { path: 'a.env', required: true },
        { path: 'b.env', required: false },
      ],
    ],
    ['label_file', 'a.labels', ['a.labels']],
    ['depends_on', '[db]', { db: { condition: 'service_started', required: true } }],
    ['depends_on', '{db: {condition: service_healthy}}', { db: { condition: 'service_healthy', required: true } }],
    ['networks', '[front, back]', { front: null, back: null }],
    ['models', '[llm]', { llm: null }],
    ['secrets', '[key, {source: cert}]', [{ source: 'key' }, { source: 'cert' }]],
    ['configs', '[site]', [{ source: 'site' }]],
    ['gpus', 'all', [{ count: 'all' }]],
    ['devices', '[/dev/a]', [{ source: '/dev/a', target: '/dev/a', permissions: 'rwm' }]],
    ['volumes', '[./a:/b/../c]', [{ type: 'bind', source: './a', target: '/c', bind: { create_host_path: true } }]],
    ['ports', '[80]', [{ mode: 'ingress', target: 80, protocol: 'tcp' }]],
    ['ulimits', '{nofile: 5, nproc: {soft: 1, hard: 2}}', { nofile: 5, nproc: { soft: 1, hard: 2 } }],
  ])('%s: %s', (attribute, value, long) => {
    expect(attributeAfter(canonicalize, attribute, value)).toEqual(long);
  });

  test('in a build and in what is watched as well', () => {
    const build = '{additional_contexts: [a=b=c], ssh: [default, key=./k], secrets: [s]}';
    expect(attributeAfter(canonicalize, 'build', build)).toEqual({
      additional_contexts: { a: 'b=c' },
      ssh: { default: null, key: './k' },
      secrets: [{ source: 's' }],
    });
    expect(attributeAfter(canonicalize, 'develop', '{watch: [{ignore: a, include: [b]}]}')).toEqual({
      watch: [{ ignore: ['a'], include: ['b'] }],
    });
  });
});

test.each([
  ['command', 'a b'],
  ['environment', '["A=1"]'],
  ['tmpfs', '/a'],
  ['extra_hosts', '["a=1"]'],
  ['healthcheck', '{test: true}'],
  ['provider', '{options: {dns: a}}'],
])('%s waits until files are merged', (attribute, value) => {
  const document = documentWith(`${attribute}: ${value}`);
  expect(outcome(document, canonicalize).data).toEqual(outcome(document, (node) => node).data);
});

test('what has its long form stays the node that it is', () => {
  const document = nodeOf(
    '{services: {web: {image: a, ports: [{target: 80}]}}, networks: {a: {external: true}}, x-a: [1]}',
  );
  expect(canonicalize(document, () => {})).toBe(document);
});

test('what aliases share is read once', () => {
  const document = nodeOf('{x-p: &p ["53:53/tcp/udp"], services: {a: {ports: *p}, b: {ports: *p}}}');
  expect(outcome(document, canonicalize).told).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { applyDefaults } from '../../lib/reader/apply-defaults.ts';
import { nodeOf } from './node-of.ts';
import { attributeAfter } from './service-of.ts';

test.each([
  ['build', '{}', { context: '.' }],
  ['build', '{context: a, secrets: [{source: s}]}', { context: 'a', secrets: [{ source: 's' }] }],
  ['secrets', '[{source: key}]', [{ source: 'key', target: '/run/secrets/key' }]],
  ['secrets', '[{source: key, target: a}]', [{ source: 'key', target: 'a' }]],
  ['configs', '[{source: site}]', [{ source: 'site' }]],
  ['ports', '[{target: 80}]', [{ target: 80, protocol: 'tcp', mode: 'ingress' }]],
  ['gpus', '[{}, {device_ids: ["0"]}, {count: 1}]', [{ count: 'all' }, { device_ids: ['0'] }, { count: 1 }]],
  [
    'deploy',
    '{resources: {reservations: {devices: [{capabilities: [gpu]}]}}}',
    { resources: { reservations: { devices: [{ capabilities: ['gpu'], count: 'all' }] } } },
  ],
])('%s: %s', (attribute, value, data) => {
  expect(attributeAfter(applyDefaults, attribute, value)).toEqual(data);
});

test('what says everything stays the node that it is', () => {
  const node = nodeOf('{services: {web: {build: {context: a}, ports: [{target: 1, protocol: udp, mode: host}]}}}');
  expect(applyDefaults(node)).toBe(node);
});

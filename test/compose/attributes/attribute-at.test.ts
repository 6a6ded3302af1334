import { expect, test } from 'vitest';
import { attributeAt, typeAt } from '../../../lib/compose/attributes/attribute-at.ts';
import type { Attributes } from '../../../lib/compose/attribute-type.ts';
import { BUILD } from '../../../lib/compose/attributes/build.ts';
import { COMPOSE_FILE } from '../../../lib/compose/attributes/compose-file.ts';
import { HEALTHCHECK } from '../../../lib/compose/attributes/healthcheck.ts';
import { NETWORK } from '../../../lib/compose/attributes/network.ts';
import { PORT } from '../../../lib/compose/attributes/port.ts';
import { ATTACHMENT } from '../../../lib/compose/attributes/references.ts';
import { ENV_FILE } from '../../../lib/compose/attributes/service-parts.ts';
import type { DocumentPath } from '../../../lib/core/document-path.ts';

test.each<[DocumentPath, Attributes, string]>([
  [['services'], COMPOSE_FILE.attributes, 'services'],
  [['services', 'web', 'healthcheck', 'interval'], HEALTHCHECK, 'interval'],
  [['services', 'web', 'ports', 3, 'target'], PORT, 'target'],
  [['services', 'web', 'networks', 'lan', 'aliases'], ATTACHMENT, 'aliases'],
  [['services', 'web', 'env_file', 0, 'path'], ENV_FILE, 'path'],
  [['services', 'web', 'build', 'context'], BUILD, 'context'],
  [['networks', 'lan', 'ipam'], NETWORK, 'ipam'],
])('an attribute is found at %j', (path, table, name) => {
  expect(table[name]).toBeDefined();
  expect(attributeAt(path)).toBe(table[name]);
});

test('an attribute is found where it belongs to one of a list', () => {
  const range = typeAt(['networks', 'lan', 'ipam', 'config', 0]);
  const table = range?.kind === 'object' ? range.attributes : {};
  expect(Object.keys(table)).toEqual(['subnet', 'ip_range', 'gateway', 'aux_addresses']);
  expect(attributeAt(['networks', 'lan', 'ipam', 'config', 0, 'subnet'])).toBe(table['subnet']);
});

test.each<[DocumentPath]>([
  [[]],
  [['services', 'web']],
  [['services', 'web', 'ports', 0]],
  [['services', 'web', 'environment', 'image']],
  [['services', 'web', 'x-image']],
  [['services', 'web', 'constructor']],
  [['services', 'web', '__proto__', 'image']],
  [['services', 'web', 'image', 'name']],
  [['services', 'web', 'ports', 'target']],
])('no attribute is at %j', (path) => {
  expect(attributeAt(path)).toBeUndefined();
});

test.each<[DocumentPath, string]>([
  [[], 'object'],
  [['services', 'web'], 'object'],
  [['services', 'web', 'environment'], 'short'],
  [['services', 'web', 'environment', 'A'], 'scalar'],
  [['services', 'web', 'environment', 0], 'scalar'],
  [['services', 'web', 'extra_hosts', 'a', 1], 'scalar'],
  [['services', 'web', 'storage_opt', 'a'], 'any'],
])('the type at %j is known', (path, kind) => {
  expect(typeAt(path)?.kind).toBe(kind);
});

test.each<[DocumentPath]>([[['services', 'web', 'x-a']], [['services', 'web', 'storage_opt', 'a', 'b']], [[0]]])(
  'no type is known at %j',
  (path) => {
    expect(typeAt(path)).toBeUndefined();
  },
);

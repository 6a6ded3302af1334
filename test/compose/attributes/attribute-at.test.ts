import { expect, test } from 'vitest';
import { attributeAt, typeAt } from '../../../lib/compose/attributes/attribute-at.ts';
import type { DocumentPath } from '../../../lib/core/document-path.ts';

test.each<[DocumentPath, string]>([
  [['services'], 'The services, by name.'],
  [['services', 'web', 'healthcheck', 'interval'], 'Time between two probes, `30s` by default.'],
  [['services', 'web', 'ports', 3, 'target'], 'The port in the container.'],
  [['services', 'web', 'env_file', 0, 'path'], 'The file.'],
  [
    ['services', 'web', 'build', 'context'],
    'The directory, or the Git URL, that the image is built from; `.` by default.',
  ],
  [['networks', 'lan', 'ipam', 'config', 0, 'subnet'], 'The subnet, such as `172.28.0.0/16`.'],
])('an attribute is found at %j', (path, description) => {
  expect(attributeAt(path)?.description).toBe(description);
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

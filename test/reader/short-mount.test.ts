import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { attributeAfter, toldOf } from './service-of.ts';

test.each([
  ['data:/data', { type: 'volume', source: 'data', target: '/data', volume: {} }],
  ['data', { type: 'volume', target: 'data', volume: {} }],
  ['/a', { type: 'volume', target: '/a' }],
  ['data:/data/:nocopy', { type: 'volume', source: 'data', target: '/data', volume: { nocopy: true } }],
  ['data:/b:z', { type: 'volume', source: 'data', target: '/b', bind: { selinux: 'z' }, volume: {} }],
  [
    './a:/b:ro,rslave',
    {
      type: 'bind',
      source: './a',
      target: '/b',
      read_only: true,
      bind: { propagation: 'rslave', create_host_path: true },
    },
  ],
])('%s', (text, mount) => {
  expect(attributeAfter(canonicalize, 'volumes', `["${text}"]`)).toEqual([mount]);
});

test.each([
  ['./a::/b', 'FORM-MOUNT volumes[0]: `./a::/b` has nothing between two colons'],
  ['./a:/b:ro:rw', 'FORM-MOUNT volumes[0]: `./a:/b:ro:rw` has too many colons'],
  ['./a:${b:/c', 'FORM-MOUNT volumes[0]: `./a:${b:/c` has a `${` that ends nowhere, and no target'],
  [
    './a:/b:RO',
    'FORM-MOUNT-OPTION volumes[0]: `RO` means nothing to Compose, which drops it; this path is mounted writable',
  ],
  [
    'data:/b:Ro',
    'FORM-MOUNT-OPTION volumes[0]: `Ro` means nothing to Compose, which drops it; this volume is mounted writable',
  ],
  ['./a:/b:ro,fast', 'FORM-MOUNT-OPTION volumes[0]: `fast` means nothing to Compose, which drops it'],
  ['d:/data', 'FORM-MOUNT-DRIVE volumes[0]: `d:/data` begins with what Compose takes for a drive of Windows'],
  ['d:/data:ro', 'FORM-MOUNT-DRIVE volumes[0]: `d:/data:ro` begins with what Compose takes for a drive of Windows'],
])('%s is told', (text, line) => {
  expect(toldOf(canonicalize, 'volumes', `["${text}"]`)).toEqual([`compose.yaml:3:15 ${line}`]);
});

test('a path of Windows is none of that', () => {
  expect(toldOf(canonicalize, 'volumes', "['C:\\data:/data', 'C:/data:/data:ro']")).toEqual([]);
});

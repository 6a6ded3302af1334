import { expect, test } from 'vitest';
import { mountOptions } from '../../../lib/checks/engine/mount-options.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['volumes: [{type: bind, source: /a, target: /b, bind: {propagation: rslave}}]'],
  ['volumes: [{type: bind, source: "/a:b", target: "/b:c", bind: {create_host_path: false}}]'],
  ['volumes: [{type: tmpfs, target: "/b:c"}]'],
  ['volumes: [{type: volume, target: /b, bind: {propagation: shared}}]'],
  ['volumes: [{type: volume, source: v1, target: /b, read_only: true, volume: {nocopy: true}}]', 'volumes: {v1: }'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(mountOptions, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'volumes: [{type: bind, source: /a, target: /b, bind: {propagation: none}}]',
    '',
    ['error MOUNT-OPTIONS services.web.volumes[0].bind.propagation: `none` is not a propagation'],
  ],
  [
    'volumes: ["v1:/b:shared"]',
    'volumes: {v1: }',
    ['error MOUNT-OPTIONS services.web.volumes[0].bind.propagation: a volume has no propagation'],
  ],
  [
    'volumes: [{type: cluster, source: x, target: /b}]',
    '',
    ['error MOUNT-OPTIONS services.web.volumes[0].type: there are mounts of type `cluster` in a Swarm only'],
  ],
  [
    'volumes: [{type: npipe, source: x, target: /b}]',
    '',
    ['error MOUNT-OPTIONS services.web.volumes[0].type: there are mounts of type `npipe` on Windows only'],
  ],
  [
    'volumes: [{type: tmpfs, source: x, target: /b}]',
    '',
    ['error MOUNT-OPTIONS services.web.volumes[0].source: a directory in memory has no source'],
  ],
  [
    'volumes: [{type: bind, source: /a, target: /b, volume: {nocopy: true}}]',
    '',
    ['error MOUNT-OPTIONS services.web.volumes[0].volume.nocopy: nothing is copied into a path of the host'],
  ],
  [
    'volumes: [{type: volume, target: /b, read_only: true}]',
    '',
    [
      'error MOUNT-OPTIONS services.web.volumes[0].read_only: a volume without a name is new and empty, so that nobody can use it read-only',
    ],
  ],
  [
    'volumes: [{type: bind, source: "/a:b", target: /b}]',
    '',
    ['error MOUNT-OPTIONS services.web.volumes[0].source: the engine cannot read `/a:b`, for it holds a colon'],
  ],
  [
    'volumes: [{type: volume, source: v1, target: "/b:c"}]',
    'volumes: {v1: }',
    ['error MOUNT-OPTIONS services.web.volumes[0].target: the engine cannot read `/b:c`, for it holds a colon'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(mountOptions, webFile(web, rest))).toEqual(found);
});

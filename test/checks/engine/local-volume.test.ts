import { expect, test } from 'vitest';
import { localVolume } from '../../../lib/checks/engine/local-volume.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['volumes: ["pages:/srv"]', 'volumes: {pages: {name: my-pages}}'],
  ['volumes: ["pages:/srv"]', 'volumes: {pages: {external: true, name: my pages}}'],
  ['volumes: ["pages:/srv"]', 'volumes: {pages: {driver: other, name: a b, driver_opts: {a: b}}}'],
  ['volumes: ["pages:/srv"]', 'volumes: {pages: {driver_opts: {type: nfs, o: addr=nas, device: ":/x"}}}'],
  ['init: true', 'volumes: {pages: {name: my pages}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(localVolume, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {name: my pages}}',
    ['error VOLUME-NAME volumes.pages.name: `my pages` is not a name of a volume'],
  ],
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {name: x}}',
    ['error VOLUME-NAME volumes.pages.name: `x` is not a name of a volume'],
  ],
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {driver_opts: {mountpoint: /x}}}',
    ['error VOLUME-OPTION volumes.pages.driver_opts.mountpoint: a volume of the host has no option `mountpoint`'],
  ],
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {driver_opts: {type: none, o: bind}}}',
    ['error VOLUME-OPTION volumes.pages.driver_opts.type: `type` of the volume `pages` says nothing without `device`'],
  ],
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {driver_opts: {device: /x}}}',
    [
      'error VOLUME-OPTION volumes.pages.driver_opts.device: `device` of the volume `pages` says nothing without `type`',
    ],
  ],
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {driver_opts: {size: big}}}',
    ['error VOLUME-OPTION volumes.pages.driver_opts.size: `big` is not a size'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(localVolume, webFile(web, rest))).toEqual(found);
});

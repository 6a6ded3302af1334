import { expect, test } from 'vitest';
import { volumeDriver } from '../../../lib/checks/advice/volume-driver.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['volumes: ["pages:/srv"]', 'volumes: {pages: {driver: local}}'],
  ['volumes: ["pages:/srv"]', 'volumes: {pages: {external: true}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(volumeDriver, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'volumes: ["pages:/srv"]',
    'volumes: {pages: {driver: rclone}}',
    ['warning VOLUME-DRIVER volumes.pages.driver: the volume `pages` needs the plugin `rclone` on the host'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(volumeDriver, webFile(web, rest))).toEqual(found);
});

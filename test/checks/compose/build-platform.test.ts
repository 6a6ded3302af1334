import { expect, test } from 'vitest';
import { buildPlatform } from '../../../lib/checks/compose/build-platform.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'platform: linux/amd64',
  'build: {context: ., platforms: [linux/amd64]}',
  'platform: linux/amd64, build: {context: ., platforms: [linux/arm64, linux/amd64]}',
])('takes %s', (web) => {
  expect(foundBy(buildPlatform, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'platform: linux/amd64, build: {context: ., platforms: [linux/arm64]}',
    [
      'error BUILD-PLATFORM services.web.platform: `web` runs on `linux/amd64`, for which `build.platforms` builds nothing',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(buildPlatform, webFile(web))).toEqual(found);
});

import { expect, test } from 'vitest';
import { platformName } from '../../../lib/checks/engine/platform-name.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'platform: linux/amd64',
  'platform: linux',
  'platform: amd64',
  'platform: linux/arm64/v8',
  'platform: LINUX/AMD64',
  'platform: linux/x86_64',
  'platform: windows/amd64',
  'platform: ""',
])('takes %s', (web) => {
  expect(foundBy(platformName, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['platform: bogus', ['error PLATFORM-NAME services.web.platform: no image is made for the platform `bogus`']],
  [
    'platform: linux/bogus',
    ['error PLATFORM-NAME services.web.platform: no image is made for the platform `linux/bogus`'],
  ],
  ['platform: linux/', ['error PLATFORM-NAME services.web.platform: no image is made for the platform `linux/`']],
  ['platform: a/b/c/d', ['error PLATFORM-NAME services.web.platform: no image is made for the platform `a/b/c/d`']],
  [
    'platform: linux/amd64/v1/x',
    ['error PLATFORM-NAME services.web.platform: no image is made for the platform `linux/amd64/v1/x`'],
  ],
  [
    'platform: l!nux/amd64',
    ['error PLATFORM-NAME services.web.platform: no image is made for the platform `l!nux/amd64`'],
  ],
  ['platform: /amd64', ['error PLATFORM-NAME services.web.platform: no image is made for the platform `/amd64`']],
])('tells of %s', (web, found) => {
  expect(foundBy(platformName, webFile(web))).toEqual(found);
});

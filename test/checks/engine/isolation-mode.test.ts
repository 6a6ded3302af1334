import { expect, test } from 'vitest';
import { isolationMode } from '../../../lib/checks/engine/isolation-mode.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['isolation: default', 'isolation: Default', 'isolation: ""'])('takes %s', (web) => {
  expect(foundBy(isolationMode, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'isolation: hyperv',
    ['error ISOLATION-MODE services.web.isolation: the isolation `hyperv` is one of Windows, if any'],
  ],
  [
    'isolation: process',
    ['error ISOLATION-MODE services.web.isolation: the isolation `process` is one of Windows, if any'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(isolationMode, webFile(web))).toEqual(found);
});

import { expect, test } from 'vitest';
import { healthcheckTest } from '../../../lib/checks/compose/healthcheck-test.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'healthcheck: {test: curl http://x}',
  'healthcheck: {test: [CMD, curl]}',
  'healthcheck: {test: [CMD-SHELL, curl]}',
  'healthcheck: {test: [NONE]}',
  'healthcheck: {test: []}',
  'healthcheck: {interval: 5s}',
])('takes %s', (web) => {
  expect(foundBy(healthcheckTest, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'healthcheck: {test: [curl, -f]}',
    ['error HEALTH-TEST services.web.healthcheck.test[0]: the probe of `web` begins with `curl`'],
  ],
  [
    'healthcheck: {test: [cmd, curl]}',
    ['error HEALTH-TEST services.web.healthcheck.test[0]: the probe of `web` begins with `cmd`'],
  ],
  [
    'healthcheck: {test: [""]}',
    ['error HEALTH-TEST services.web.healthcheck.test[0]: the probe of `web` begins with nothing'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(healthcheckTest, webFile(web))).toEqual(found);
});

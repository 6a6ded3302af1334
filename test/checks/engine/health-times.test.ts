import { expect, test } from 'vitest';
import { healthTimes } from '../../../lib/checks/engine/health-times.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'healthcheck: {interval: 1ms}',
  'healthcheck: {interval: 0s, timeout: 1m30s}',
  'healthcheck: {start_period: 1d, start_interval: 5s}',
])('takes %s', (web) => {
  expect(foundBy(healthTimes, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'healthcheck: {interval: 999us}',
    ['error HEALTH-TIMES services.web.healthcheck.interval: the `interval` of `web` is shorter than a millisecond'],
  ],
  [
    'healthcheck: {timeout: 1ns}',
    ['error HEALTH-TIMES services.web.healthcheck.timeout: the `timeout` of `web` is shorter than a millisecond'],
  ],
  [
    'healthcheck: {start_period: -1s}',
    ['error HEALTH-TIMES services.web.healthcheck.start_period: the `start_period` of `web` is negative'],
  ],
  [
    'healthcheck: {disable: true, start_interval: 0.5ms}',
    [
      'error HEALTH-TIMES services.web.healthcheck.start_interval: the `start_interval` of `web` is shorter than a millisecond',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(healthTimes, webFile(web))).toEqual(found);
});

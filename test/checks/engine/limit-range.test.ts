import { expect, test } from 'vitest';
import { limitRange } from '../../../lib/checks/engine/limit-range.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'mem_swappiness: 0',
  'mem_swappiness: -1',
  'mem_swappiness: 100',
  'pids_limit: -1',
  'pids_limit: 4194304',
  'oom_score_adj: 500',
  'pids_limit: 9223372036854775808',
  'pids_limit: 1e30',
  'mem_swappiness: 12345678901234567890',
])('takes %s', (web) => {
  expect(foundBy(limitRange, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['mem_swappiness: 101', ['error LIMIT-RANGE services.web.mem_swappiness: a swappiness of 101 is not from 0 to 100']],
  ['mem_swappiness: -2', ['error LIMIT-RANGE services.web.mem_swappiness: a swappiness of -2 is not from 0 to 100']],
  [
    'pids_limit: 4194305',
    ['error LIMIT-RANGE services.web.pids_limit: Linux does not count more than 4194304 processes'],
  ],
  [
    'deploy: {resources: {limits: {pids: 99999999}}}',
    ['error LIMIT-RANGE services.web.deploy.resources.limits.pids: Linux does not count more than 4194304 processes'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(limitRange, webFile(web))).toEqual(found);
});

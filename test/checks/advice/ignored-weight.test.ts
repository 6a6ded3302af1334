import { expect, test } from 'vitest';
import { ignoredWeight } from '../../../lib/checks/advice/ignored-weight.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['cpu_shares: 0', 'cpu_shares: 2', 'blkio_config: {weight: 500}'])('takes %s', (web) => {
  expect(foundBy(ignoredWeight, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'cpu_shares: 1',
    ['warning LIMIT-WEIGHT services.web.cpu_shares: `cpu_shares` of `web` is 1, while Linux knows 2 to 262144'],
  ],
  [
    'cpu_shares: 262145',
    ['warning LIMIT-WEIGHT services.web.cpu_shares: `cpu_shares` of `web` is 262145, while Linux knows 2 to 262144'],
  ],
  [
    'blkio_config: {weight: 9}',
    [
      'warning LIMIT-WEIGHT services.web.blkio_config.weight: `blkio_config.weight` of `web` is 9, while Linux knows 10 to 1000',
    ],
  ],
  [
    'blkio_config: {weight: 1001}',
    [
      'warning LIMIT-WEIGHT services.web.blkio_config.weight: `blkio_config.weight` of `web` is 1001, while Linux knows 10 to 1000',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(ignoredWeight, webFile(web))).toEqual(found);
});

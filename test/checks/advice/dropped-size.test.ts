import { expect, test } from 'vitest';
import { droppedSize } from '../../../lib/checks/advice/dropped-size.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['mem_limit: 1.5g', 'mem_limit: 1024', 'mem_limit: 2.0'])('takes %s', (web) => {
  expect(foundBy(droppedSize, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'mem_limit: 1.5',
    [
      'warning LIMIT-DROPPED services.web.mem_limit: Compose drops the size 1.5 of `web`, for a number with a fraction is none: there is no limit',
    ],
  ],
  [
    'memswap_limit: 2.5, shm_size: 1.5',
    [
      'warning LIMIT-DROPPED services.web.memswap_limit: Compose drops the size 2.5 of `web`, for a number with a fraction is none: there is no limit',
      'warning LIMIT-DROPPED services.web.shm_size: Compose drops the size 1.5 of `web`, for a number with a fraction is none: there is no limit',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(droppedSize, webFile(web))).toEqual(found);
});

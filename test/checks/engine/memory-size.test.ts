import { expect, test } from 'vitest';
import { memorySize } from '../../../lib/checks/engine/memory-size.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'mem_limit: 6m',
  'mem_limit: 0',
  'mem_reservation: -1',
  'mem_limit: 64m, mem_reservation: 64m',
  'mem_limit: 64m, memswap_limit: 64m',
  'memswap_limit: -1',
  'deploy: {resources: {limits: {memory: 64m}, reservations: {memory: 32m}}}',
  'shm_size: 1',
])('takes %s', (web) => {
  expect(foundBy(memorySize, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'mem_limit: 2k',
    ['error LIMIT-SIZE services.web.mem_limit: the memory limit is below the 6 MB that the engine gives at least'],
  ],
  [
    'mem_limit: -1',
    ['error LIMIT-SIZE services.web.mem_limit: the memory limit is below the 6 MB that the engine gives at least'],
  ],
  [
    'deploy: {resources: {limits: {memory: 5m}}}',
    [
      'error LIMIT-SIZE services.web.deploy.resources.limits.memory: the memory limit is below the 6 MB that the engine gives at least',
    ],
  ],
  [
    'mem_reservation: 1m',
    [
      'error LIMIT-SIZE services.web.mem_reservation: the memory reservation is below the 6 MB that the engine gives at least',
    ],
  ],
  [
    'mem_limit: 64m, mem_reservation: 65m',
    ['error LIMIT-SIZE services.web.mem_reservation: more memory is reserved than the limit allows'],
  ],
  [
    'mem_reservation: 65m, deploy: {resources: {limits: {memory: 64m}}}',
    ['error LIMIT-SIZE services.web.mem_reservation: more memory is reserved than the limit allows'],
  ],
  [
    'memswap_limit: 1g',
    ['error LIMIT-SIZE services.web.memswap_limit: memory and swap have a limit, and memory has none'],
  ],
  [
    'mem_limit: 64m, memswap_limit: 32m',
    ['error LIMIT-SIZE services.web.memswap_limit: memory and swap together are limited to less than memory alone'],
  ],
  ['shm_size: -1', ['error LIMIT-SIZE services.web.shm_size: the shared memory has a negative size']],
])('tells of %s', (web, found) => {
  expect(foundBy(memorySize, webFile(web))).toEqual(found);
});

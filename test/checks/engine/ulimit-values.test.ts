import { expect, test } from 'vitest';
import { ulimitValues } from '../../../lib/checks/engine/ulimit-values.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'ulimits: {nofile: 65536}',
  'ulimits: {NOFILE: 1024}',
  'ulimits: {nofile: {soft: 1024, hard: 2048}}',
  'ulimits: {memlock: -1, core: {soft: 0, hard: -1}}',
  'ulimits: {nproc: 0}',
])('takes %s', (web) => {
  expect(foundBy(ulimitValues, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['ulimits: {openfiles: 1}', ['error ULIMIT-NAME services.web.ulimits.openfiles: Linux has no limit `openfiles`']],
  [
    'ulimits: {RLIMIT_NOFILE: 1024}',
    ['error ULIMIT-NAME services.web.ulimits.RLIMIT_NOFILE: Linux has no limit `RLIMIT_NOFILE`'],
  ],
  [
    'ulimits: {nofile: {soft: 5000, hard: 2000}}',
    ['error ULIMIT-RANGE services.web.ulimits.nofile: the soft limit of `nofile` is above the hard one'],
  ],
  [
    'ulimits: {core: {soft: -1, hard: 5}}',
    ['error ULIMIT-RANGE services.web.ulimits.core: the soft limit of `core` is above the hard one'],
  ],
  ['ulimits: {nofile: 5}', ['error ULIMIT-RANGE services.web.ulimits.nofile: no container starts with 5 open files']],
  [
    'ulimits: {nofile: -1}',
    ['error ULIMIT-RANGE services.web.ulimits.nofile: Linux has no number of open files without a limit'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(ulimitValues, webFile(web))).toEqual(found);
});

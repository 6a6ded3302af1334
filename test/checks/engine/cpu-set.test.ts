import { expect, test } from 'vitest';
import { cpuSet } from '../../../lib/checks/engine/cpu-set.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['cpuset: 0-3', 'cpuset: "0,1"', 'cpuset: "0-1,3"', 'cpuset: ""', 'cpuset: "00"'])('takes %s', (web) => {
  expect(foundBy(cpuSet, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['cpuset: a', ['error LIMIT-CPUSET services.web.cpuset: `a` are no CPUs']],
  ['cpuset: 0-', ['error LIMIT-CPUSET services.web.cpuset: `0-` are no CPUs']],
  ['cpuset: "-1"', ['error LIMIT-CPUSET services.web.cpuset: `-1` are no CPUs']],
  ['cpuset: 3-0', ['error LIMIT-CPUSET services.web.cpuset: `3-0` are no CPUs']],
  ['cpuset: "0,,1"', ['error LIMIT-CPUSET services.web.cpuset: `0,,1` are no CPUs']],
  ['cpuset: "0, 1"', ['error LIMIT-CPUSET services.web.cpuset: `0, 1` are no CPUs']],
  ['cpuset: 0-1-2', ['error LIMIT-CPUSET services.web.cpuset: `0-1-2` are no CPUs']],
  ['cpuset: "9999999"', ['error LIMIT-CPUSET services.web.cpuset: `9999999` are no CPUs']],
])('tells of %s', (web, found) => {
  expect(foundBy(cpuSet, webFile(web))).toEqual(found);
});

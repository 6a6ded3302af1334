import { expect, test } from 'vitest';
import { cpuTime } from '../../../lib/checks/engine/cpu-time.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'cpus: 0.5',
  'cpus: "2"',
  'cpus: 0',
  'cpu_shares: 2',
  'cpu_quota: -1',
  'cpu_period: 100000, cpu_quota: 50000',
  'cpu_rt_period: 1000000, cpu_rt_runtime: 950000',
])('takes %s', (web) => {
  expect(foundBy(cpuTime, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['cpus: -1', ['error LIMIT-CPU services.web.cpus: -1 is not a number of CPUs']],
  ['cpus: 0.001', ['error LIMIT-CPU services.web.cpus: 0.001 CPUs are less than the engine gives']],
  [
    'deploy: {resources: {limits: {cpus: "-0.5"}}}',
    ['error LIMIT-CPU services.web.deploy.resources.limits.cpus: -0.5 is not a number of CPUs'],
  ],
  ['cpu_shares: -1', ['error LIMIT-CPU services.web.cpu_shares: the shares of the CPU are negative']],
  [
    'cpu_period: 999',
    ['error LIMIT-CPU services.web.cpu_period: a period of 999 microseconds is not from 1000 to 1000000'],
  ],
  [
    'cpu_period: 1000001',
    ['error LIMIT-CPU services.web.cpu_period: a period of 1000001 microseconds is not from 1000 to 1000000'],
  ],
  ['cpu_quota: 999', ['error LIMIT-CPU services.web.cpu_quota: a quota of 999 microseconds is below 1000']],
  [
    'cpus: 1, cpu_quota: 50000',
    ['error LIMIT-CPU services.web.cpu_quota: `cpus` and `cpu_quota` say the same in two ways'],
  ],
  [
    'cpu_period: 100000, deploy: {resources: {limits: {cpus: "1"}}}',
    ['error LIMIT-CPU services.web.cpu_period: `cpus` and `cpu_period` say the same in two ways'],
  ],
  [
    'cpu_rt_period: 1000, cpu_rt_runtime: 2000',
    ['error LIMIT-CPU services.web.cpu_rt_runtime: the real-time runtime is longer than its period'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(cpuTime, webFile(web))).toEqual(found);
});

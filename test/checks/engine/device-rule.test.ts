import { expect, test } from 'vitest';
import { deviceRule } from '../../../lib/checks/engine/device-rule.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['device_cgroup_rules: ["c 1:3 rwm", "a *:* r", "b 8:0 mrw"]'])('takes %s', (web) => {
  expect(foundBy(deviceRule, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'device_cgroup_rules: [bogus]',
    ['error DEVICE-RULE services.web.device_cgroup_rules[0]: `bogus` is not a rule for devices'],
  ],
  [
    'device_cgroup_rules: ["c 1:3 r", "c 1:3"]',
    ['error DEVICE-RULE services.web.device_cgroup_rules[1]: `c 1:3` is not a rule for devices'],
  ],
  [
    'device_cgroup_rules: ["C 1:3 rwm"]',
    ['error DEVICE-RULE services.web.device_cgroup_rules[0]: `C 1:3 rwm` is not a rule for devices'],
  ],
  [
    'device_cgroup_rules: ["c 1:3 rwmr"]',
    ['error DEVICE-RULE services.web.device_cgroup_rules[0]: `c 1:3 rwmr` is not a rule for devices'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(deviceRule, webFile(web))).toEqual(found);
});

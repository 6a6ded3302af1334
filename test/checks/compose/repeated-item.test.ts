import { Service, env, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(props: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'other', { image });
    new Service(stack, 'web', { image, ...props });
  });
  return told(template);
}

test.each<[string, ServiceProps, string]>([
  ['group_add', { groupAdd: [44, 'video', 44] }, 'group_add[2]: `44`'],
  ['security_opt', { securityOpt: ['label=a', 'label=a'] }, 'security_opt[1]: `label=a`'],
  ['external_links', { externalLinks: ['a', 'a'] }, 'external_links[1]: `a`'],
  ['volumes_from', { volumesFrom: ['other', 'other'] }, 'volumes_from[1]: `other`'],
  ['device_cgroup_rules', { deviceCgroupRules: ['c 1:3 r', 'c 1:3 r'] }, 'device_cgroup_rules[1]: `c 1:3 r`'],
  [
    'group_add',
    { groupAdd: [env.required('G', 'a group'), env.required('G', 'a group')] },
    'group_add[1]: `${G:?a group}`',
  ],
])('Compose refuses an item that `%s` has twice', (attribute, props, words) => {
  expect(findings(props)).toEqual([
    `error LIST-REPEATS services.web.${words} stands twice in \`${attribute}\` of \`web\`; take one of them away`,
  ]);
});

test('lists without repetitions are fine, and those that Compose cleans by itself', () => {
  expect(findings({ groupAdd: [44, '44', 'video'], securityOpt: ['label=a', 'label=b'] })).toEqual([]);
  expect(findings({ capDrop: ['ALL', 'ALL'], expose: [80, 80], dns: ['1.1.1.1', '1.1.1.1'] })).toEqual([]);
});

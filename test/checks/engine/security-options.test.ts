import { expect, test } from 'vitest';
import { securityOptions } from '../../../lib/checks/engine/security-options.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'security_opt: [no-new-privileges, "label:disable"]',
  'security_opt: ["no-new-privileges:1"]',
  'security_opt: [seccomp=unconfined, "apparmor:docker-default", label=x]',
  'security_opt: [systempaths=unconfined]',
])('takes %s', (web) => {
  expect(foundBy(securityOptions, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['security_opt: [bogus]', ['error SECURITY-OPTION services.web.security_opt[0]: `bogus` is not a security option']],
  [
    'security_opt: ["bogus:1"]',
    ['error SECURITY-OPTION services.web.security_opt[0]: `bogus:1` is not a security option'],
  ],
  [
    'security_opt: [no-new-privileges=yes]',
    ['error SECURITY-OPTION services.web.security_opt[0]: `no-new-privileges=yes` is not a security option'],
  ],
  [
    'security_opt: [no-new-privileges, seccomp=]',
    ['error SECURITY-OPTION services.web.security_opt[1]: `seccomp=` is not a security option'],
  ],
  ['security_opt: [label]', ['error SECURITY-OPTION services.web.security_opt[0]: `label` is not a security option']],
  [
    'security_opt: [systempaths=x]',
    ['error SECURITY-OPTION services.web.security_opt[0]: `systempaths=x` is not a security option'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(securityOptions, webFile(web))).toEqual(found);
});

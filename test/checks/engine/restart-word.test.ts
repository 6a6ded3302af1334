import { expect, test } from 'vitest';
import { restartWord } from '../../../lib/checks/engine/restart-word.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  `restart: 'no'`,
  'restart: always',
  'restart: unless-stopped',
  'restart: on-failure',
  'restart: on-failure:3',
  'restart: on-failure:+3',
  'restart: on-failure:x',
  'restart: always:0',
  'restart: none',
  'restart: any',
  `restart: ''`,
  'deploy: {restart_policy: {condition: none}}',
  'deploy: {restart_policy: {condition: any}}',
  'deploy: {restart_policy: {condition: unless-stopped}}',
  'deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}',
  'deploy: {restart_policy: {max_attempts: 3}}',
  'restart: never, deploy: {restart_policy: {condition: none}}',
])('takes %s', (web) => {
  expect(foundBy(restartWord, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['restart: never', ['error RESTART-WORD services.web.restart: `never` is not a restart policy']],
  ['restart: ALWAYS', ['error RESTART-WORD services.web.restart: `ALWAYS` is not a restart policy']],
  ['restart: " always"', ['error RESTART-WORD services.web.restart: ` always` is not a restart policy']],
  ['restart: onfailure', ['error RESTART-WORD services.web.restart: `onfailure` is not a restart policy']],
  ['restart: on-failure:-1', ['error RESTART-ATTEMPTS services.web.restart: `web` is to be tried -1 times']],
  [
    'restart: always:3',
    ['error RESTART-ATTEMPTS services.web.restart: `web` counts its restarts, which goes with `on-failure` only'],
  ],
  [
    'restart: any:3',
    ['error RESTART-ATTEMPTS services.web.restart: `web` counts its restarts, which goes with `on-failure` only'],
  ],
  [
    `restart: 'no:3'`,
    ['error RESTART-ATTEMPTS services.web.restart: `web` counts its restarts, which goes with `on-failure` only'],
  ],
  [
    'deploy: {restart_policy: {condition: sometimes}}',
    ['error RESTART-WORD services.web.deploy.restart_policy.condition: `sometimes` is not a restart policy'],
  ],
  [
    'deploy: {restart_policy: {condition: "on-failure:3"}}',
    ['error RESTART-WORD services.web.deploy.restart_policy.condition: `on-failure:3` is not a restart policy'],
  ],
  [
    'deploy: {restart_policy: {condition: any, max_attempts: 3}}',
    [
      'error RESTART-ATTEMPTS services.web.deploy.restart_policy.condition: `web` counts its restarts, which goes with `on-failure` only',
    ],
  ],
  [
    'deploy: {restart_policy: {condition: none, max_attempts: 3}}',
    [
      'error RESTART-ATTEMPTS services.web.deploy.restart_policy.condition: `web` counts its restarts, which goes with `on-failure` only',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(restartWord, webFile(web))).toEqual(found);
});

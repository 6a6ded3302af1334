import { expect, test } from 'vitest';
import { cancelledRestart } from '../../../lib/checks/advice/cancelled-restart.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'restart: always',
  'deploy: {restart_policy: {condition: any}}',
  'restart: always, deploy: {restart_policy: {condition: any}}',
  `restart: 'no', deploy: {restart_policy: {max_attempts: 3}}`,
  'restart: on-failure:3',
  'restart: "on-failure:"',
])('takes %s', (web) => {
  expect(foundBy(cancelledRestart, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'restart: always, deploy: {restart_policy: {max_attempts: 3}}',
    [
      'warning RESTART-CANCELLED services.web.restart: `restart: always` of `web` does nothing: `deploy.restart_policy` says no `condition`, so it is never restarted',
    ],
  ],
  [
    'restart: unless-stopped, deploy: {restart_policy: {condition: on-failure}}',
    [
      'warning RESTART-CANCELLED services.web.restart: `restart: unless-stopped` of `web` does nothing: `deploy.restart_policy` goes before it',
    ],
  ],
  [
    'restart: on-failure:x',
    ['warning RESTART-COUNT services.web.restart: `x` is not a number of attempts, so `web` is restarted without end'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(cancelledRestart, webFile(web))).toEqual(found);
});

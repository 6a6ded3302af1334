import { expect, test } from 'vitest';
import { logDriver } from '../../../lib/checks/engine/log-driver.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'logging: {driver: json-file}',
  'logging: {driver: none}',
  'logging: {driver: ""}',
  'logging: {driver: loki}',
  'logging: {driver: grafana/loki-docker-driver:latest}',
  'logging: {options: {max-size: 1m}}',
])('takes %s', (web) => {
  expect(foundBy(logDriver, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['logging: {driver: bogus}', ['error LOG-DRIVER services.web.logging.driver: the engine has no driver `bogus`']],
  [
    'logging: {driver: jsonfile}',
    ['error LOG-DRIVER services.web.logging.driver: the engine has no driver `jsonfile`'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(logDriver, webFile(web))).toEqual(found);
});

import { Service, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { awaitedHealth } from '../../../lib/checks/engine/awaited-health.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['depends_on: {db: {condition: service_healthy}}', '  db: {image: postgres:18, healthcheck: {test: [CMD, "true"]}}'],
  ['depends_on: {db: {condition: service_healthy}}', '  db: {image: postgres:18}'],
  ['depends_on: {db: {condition: service_started}}', '  db: {image: postgres:18, healthcheck: {disable: true}}'],
  [
    'depends_on: {db: {condition: service_healthy, required: false}}',
    '  db: {image: postgres:18, healthcheck: {disable: true}}',
  ],
  [
    'depends_on: {db: {condition: service_healthy}}',
    '  db: {image: postgres:18, scale: 0, healthcheck: {disable: true}}',
  ],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(awaitedHealth, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'depends_on: {db: {condition: service_healthy}}',
    '  db: {image: postgres:18, healthcheck: {disable: true}}',
    [
      'error DEP-HEALTH services.web.depends_on.db: `web` waits for `db` to be healthy, whose health check is switched off',
    ],
  ],
  [
    'depends_on: {db: {condition: service_healthy}}',
    '  db: {image: postgres:18, healthcheck: {test: [NONE]}}',
    [
      'error DEP-HEALTH services.web.depends_on.db: `web` waits for `db` to be healthy, whose health check is switched off',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(awaitedHealth, webFile(web, rest))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');

test.each<[string, ServiceProps]>([
  ['disabled', { healthcheck: { disable: true } }],
  ['none', { healthcheck: { test: ['NONE'] } }],
])('a tree is told of waiting for the health of one whose check is %s', (_, target) => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'database', { image, ...target });
    new Service(stack, 'web', { image, dependsOn: [{ service, condition: 'service_healthy' }] });
  });
  expect(told(template).filter((finding) => finding.includes(' DEP-'))).toEqual([
    'error DEP-HEALTH services.web.depends_on.database: `web` waits for `database` to be healthy, whose health check is switched off; give `database` a `healthcheck`, or wait for `service_started`',
  ]);
});

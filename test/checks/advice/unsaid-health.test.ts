import { Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { unsaidHealth } from '../../../lib/checks/advice/unsaid-health.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['depends_on: {db: {condition: service_healthy}}', '  db: {image: postgres:18, healthcheck: {retries: 9}}'],
  ['depends_on: [db]', '  db: {image: postgres:18}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(unsaidHealth, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'depends_on: {db: {condition: service_healthy}}',
    '  db: {image: postgres:18}',
    [
      'warning DEP-HEALTH services.web.depends_on.db: `web` waits for `db` to be healthy, which has no `healthcheck` of its own',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(unsaidHealth, webFile(web, rest))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');

test('a tree is warned of waiting for a health check that only the image can bring', () => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'database', { image });
    new Service(stack, 'web', { image, dependsOn: [{ service, condition: 'service_healthy' }] });
  });
  expect(told(template)).toEqual([
    'warning DEP-HEALTH services.web.depends_on.database: `web` waits for `database` to be healthy, which has no `healthcheck` of its own; it works only if the image brings one: say the check here',
  ]);
});

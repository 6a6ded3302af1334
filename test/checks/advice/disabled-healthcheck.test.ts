import { Annotations, Service, type Healthcheck } from 'cdk-compose';
import { expect, test } from 'vitest';
import { checkCompose } from '../../../lib/checks/check-compose.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(healthcheck: Healthcheck, acknowledged = false): readonly string[] {
  const template = templateOf((stack) => {
    const web = new Service(stack, 'web', { image, healthcheck });
    if (acknowledged) Annotations.of(web).acknowledge('HEALTH-DISABLED', 'the check of the image needs curl');
  });
  return told(template);
}

test.each<[string, Healthcheck]>([
  ['a test', { test: ['CMD', 'true'] }],
  ['a test that is not disabled', { test: ['CMD', 'true'], disable: false }],
  ['other times for the test of the image', { interval: '5s' }],
])('takes %s', (_, healthcheck) => {
  expect(findings(healthcheck)).toEqual([]);
});

test.each<[string, Healthcheck]>([
  ['is disabled', { disable: true }],
  ['is none', { test: ['NONE'] }],
])('warns of a check that %s, which lets `up --wait` fail for ever', (_, healthcheck) => {
  expect(findings(healthcheck)).toEqual([
    'warning HEALTH-DISABLED services.web.healthcheck: `web` switches its health check off, so `docker compose up --wait` never succeeds; leave the `healthcheck` out where the image has none; acknowledge this where it has',
  ]);
  expect(findings(healthcheck, true)).toEqual([]);
});

test('tells of it in a file, where nobody can acknowledge it', () => {
  const found = checkCompose({ files: { 'compose.yaml': webFile('healthcheck: {disable: true}') } });
  expect(found.find(({ code }) => code === 'HEALTH-DISABLED')?.hint).toBe(
    'leave the `healthcheck` out where the image has none',
  );
});

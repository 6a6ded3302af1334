import { Service, env, type Dependency, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is found where `web` waits for `database` under a condition. */
function findings(target: ServiceProps, condition: NonNullable<Dependency['condition']>): readonly string[] {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'database', { image, ...target });
    new Service(stack, 'web', { image, dependsOn: [{ service, condition }] });
  });
  return told(template).filter((finding) => finding.includes(' DEP-'));
}

test.each<[string, ServiceProps, NonNullable<Dependency['condition']>]>([
  ['health of a checked one', { healthcheck: { test: ['CMD', 'true'] } }, 'service_healthy'],
  ['health by a check of the image that is changed', { healthcheck: { retries: 9 } }, 'service_healthy'],
  ['end of a one-shot', { restart: 'no' }, 'service_completed_successfully'],
  ['end of one that is tried again until it succeeds', { restart: 'on-failure:3' }, 'service_completed_successfully'],
  ['end of one that does not say whether it restarts', {}, 'service_completed_successfully'],
  [
    'end of one that the host decides on',
    { restart: env.optional('R', 'no', 'how') },
    'service_completed_successfully',
  ],
  ['start of anything', { restart: 'always', healthcheck: { disable: true } }, 'service_started'],
])('may wait for the %s', (_, target, condition) => {
  expect(findings(target, condition)).toEqual([]);
});

test.each<[string, ServiceProps]>([
  ['disabled', { healthcheck: { disable: true } }],
  ['none', { healthcheck: { test: ['NONE'] } }],
])('cannot wait for the health of one whose check is %s', (_, target) => {
  expect(findings(target, 'service_healthy')).toEqual([
    'error DEP-HEALTH services.web.depends_on.database: `web` waits for `database` to be healthy, whose health check is switched off; give `database` a `healthcheck`, or wait for `service_started`',
  ]);
});

test('is warned of waiting for a health check that only the image can bring', () => {
  expect(findings({}, 'service_healthy')).toEqual([
    'warning DEP-HEALTH services.web.depends_on.database: `web` waits for `database` to be healthy, which has no `healthcheck` of its own; it works only if the image brings one: say the check here',
  ]);
});

test.each(['always', 'unless-stopped'] as const)('cannot wait for the end of one that restarts %s', (restart) => {
  expect(findings({ restart }, 'service_completed_successfully')).toEqual([
    `error DEP-COMPLETES services.web.depends_on.database: \`web\` waits for the end of \`database\`, which restarts (\`${restart}\`); say \`restart: 'no'\` on \`database\``,
  ]);
});

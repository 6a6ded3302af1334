import { Service, env, type ServiceProps } from 'cdk-compose';
import { HardenedService } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { composeConfig } from '../../support/compose-config.ts';
import { noDockerCompose } from '../../support/docker-compose.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function templateWith(props: ServiceProps) {
  return templateOf((stack) => {
    new Service(stack, 'web', { image, ...props });
  });
}

const ALIKE: readonly (readonly [string, ServiceProps])[] = [
  ['one place', { memLimit: '64m', cpus: 1, pidsLimit: 10, scale: 2 }],
  ['the other place', { deploy: { replicas: 2, resources: { limits: { cpus: 1, memory: '64m', pids: 10 } } } }],
  ['both places alike', { memLimit: '64m', deploy: { resources: { limits: { memory: '64m' } } } }],
  ['both places in other units', { memLimit: '1g', deploy: { resources: { limits: { memory: '1024mb' } } } }],
  ['both places as number and text', { cpus: 1, deploy: { resources: { limits: { cpus: '1' } } } }],
  ['one place, with a device beside it', { memLimit: '64m', deploy: { resources: { reservations: { devices: [] } } } }],
  ['one place, and no number of replicas', { scale: 2, deploy: {} }],
];

test.each(ALIKE)('a limit may be said in %s', (_, props) => {
  expect(told(templateWith(props))).toEqual([]);
});

test.skipIf(noDockerCompose).each(ALIKE)('Docker Compose takes a limit in %s', (_, props) => {
  const { status, stderr } = composeConfig({ 'compose.yaml': templateWith(props).artifact('compose.yaml') });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each<[string, ServiceProps, string]>([
  ['cpus', { cpus: 1, deploy: { resources: { limits: { cpus: 2 } } } }, 'deploy.resources.limits.cpus'],
  [
    'mem_limit',
    { memLimit: '64m', deploy: { resources: { limits: { memory: '1g' } } } },
    'deploy.resources.limits.memory',
  ],
  ['pids_limit', { pidsLimit: 1, deploy: { resources: { limits: { pids: 2 } } } }, 'deploy.resources.limits.pids'],
  [
    'mem_reservation',
    { memReservation: '16m', deploy: { resources: { reservations: { memory: '32m' } } } },
    'deploy.resources.reservations.memory',
  ],
  ['scale', { scale: 2, deploy: { replicas: 3 } }, 'deploy.replicas'],
])('Compose refuses another `%s` in `deploy`', (attribute, props, place) => {
  expect(told(templateWith(props))).toEqual([
    `error LIMIT-TWINS services.web.${attribute}: \`${attribute}\` of \`web\` is not what \`${place}\` says; say it in one of these places`,
  ]);
});

test('a block of limits in `deploy` stands for all of them', () => {
  const template = templateOf((stack) => {
    const web = new HardenedService(stack, 'web', { image, user: '1:1', memLimit: '64m' });
    web.override('deploy.resources.limits.cpus', '2');
  });
  expect(told(template)).toEqual([
    'error LIMIT-TWINS services.web.mem_limit: `mem_limit` of `web` is not what `deploy.resources.limits.memory` says; say it in `deploy.resources.limits.memory` instead, beside what else is limited there',
    'error LIMIT-TWINS services.web.pids_limit: `pids_limit` of `web` is not what `deploy.resources.limits.pids` says; say it in `deploy.resources.limits.pids` instead, beside what else is limited there',
  ]);
});

test('says nothing of a limit that is known only on the host', () => {
  const memLimit = env.optional('MEM_LIMIT', '1g', 'memory');
  expect(told(templateWith({ memLimit, deploy: { resources: { limits: { memory: '1g' } } } }))).toEqual([]);
});

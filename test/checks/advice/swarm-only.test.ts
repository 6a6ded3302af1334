import { Config, Secret, Service, type Deploy } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(deploy: Deploy): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, deploy });
  });
  return told(template);
}

test('takes what Docker Compose honours', () => {
  const deploy: Deploy = {
    replicas: 2,
    resources: {
      limits: { cpus: 1, memory: '64m', pids: 10 },
      reservations: { memory: '32m', devices: [{ capabilities: ['gpu'], count: 1 }] },
    },
    restartPolicy: { condition: 'on-failure', maxAttempts: 3 },
  };
  expect(findings(deploy)).toEqual([]);
  expect(findings({})).toEqual([]);
});

test.each<[string, Deploy]>([
  ['mode', { mode: 'replicated' }],
  ['endpoint_mode', { endpointMode: 'vip' }],
  ['labels', { labels: { a: 'b' } }],
  ['placement', { placement: { constraints: ['node.role==manager'] } }],
  ['update_config', { updateConfig: { parallelism: 1 } }],
  ['rollback_config', { rollbackConfig: { order: 'stop-first' } }],
  ['resources.reservations.cpus', { resources: { reservations: { cpus: 1 } } }],
  ['resources.reservations.generic_resources', { resources: { reservations: { genericResources: [] } } }],
  ['restart_policy.delay', { restartPolicy: { condition: 'any', delay: '5s' } }],
  ['restart_policy.window', { restartPolicy: { condition: 'any', window: '5s' } }],
])('warns of `deploy.%s`, which only Swarm reads', (place, deploy) => {
  expect(findings(deploy)).toEqual([
    `warning DEPLOY-IGNORED services.web.deploy.${place}: \`deploy.${place}\` of \`web\` does nothing outside of Swarm; take it away: what it promises does not happen`,
  ]);
});

test('tells of secrets and configs that only Swarm keeps, which Compose refuses when it deploys', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image });
    new Secret(stack, 'a', { external: true });
    new Secret(stack, 'b', { file: './b', driver: 'vault' });
    new Config(stack, 'c', { file: '/c', templateDriver: 'golang' });
    new Config(stack, 'd', { file: '/d' });
    new Config(stack, 'e', { file: '/e', external: false } as never);
  });
  const hint = 'take it from a `file` or a variable of the `environment`';
  expect(told(template)).toEqual([
    `error DEPLOY-IGNORED secrets.a.external: Compose refuses \`external\` of \`a\`: only Swarm has such secrets; ${hint}`,
    `error DEPLOY-IGNORED secrets.b.driver: Compose refuses \`driver\` of \`b\`: only Swarm has such secrets; ${hint}`,
    `error DEPLOY-IGNORED configs.c.template_driver: Compose refuses \`template_driver\` of \`c\`: only Swarm has such configs; ${hint}`,
  ]);
});

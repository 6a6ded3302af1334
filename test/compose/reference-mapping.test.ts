import { App, ComposeStack, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/diagnostics-of.ts';

test.each([
  { kind: 'network', props: { networks: ['lan', undefined] } },
  { kind: 'service', props: { dependsOn: ['db', { condition: 'service_started' }] } },
  { kind: 'model', props: { models: ['llm', null] } },
])('a $kind by its name instead of the construct is told, where nobody checked the types', ({ kind, props }) => {
  const app = new App();
  new Service(new ComposeStack(app, 'demo'), 'web', { image: 'docker.io/example/web:1', ...(props as object) });
  const found = diagnosticsOf(app, 'TREE-VALUE');
  expect(found).toHaveLength(2);
  for (const { message, hint } of found) {
    expect(message).toContain(`names a ${kind} instead of handing over the construct`);
    expect(hint).toContain(`pass the ${kind} itself`);
  }
});

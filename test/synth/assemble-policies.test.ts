import { Annotations, App, ComposeStack, homelabPolicy, Policies, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { conclude } from '../../lib/synth/conclude.ts';
import { pinned } from '../support/pinned.ts';

function codes(strict: boolean, accept: boolean): readonly string[] {
  const app = new App();
  Policies.of(app).add(homelabPolicy({ only: ['POLICY-PIDS'] }));
  const stack = new ComposeStack(app, 'web');
  new Service(stack, 'web', { image: pinned('docker.io/example/web:1.2.3') });
  if (accept) Annotations.of(stack).acknowledge('POLICY-PIDS', 'it forks for a living');
  const { diagnostics } = conclude([app.assemble()], app.projectRoot, { strict });
  return diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

test('what a policy finds is a warning, an error under `--strict`, and nothing once it is acknowledged', () => {
  expect(codes(false, false)).toEqual(['warning POLICY-PIDS']);
  expect(codes(true, false)).toEqual(['error POLICY-PIDS']);
  expect(codes(true, true)).toEqual([]);
});

import { App, ComposeStack, Service, type ServiceProps } from 'cdk-compose';
import { homelabPolicy } from '../../lib/checks/policies/homelab-policy.ts';
import type { HomelabCode, HomelabPolicyOptions } from '../../lib/checks/policies/homelab-policy-options.ts';
import { Policies } from '../../lib/checks/policies/policies.ts';
import { runPolicies } from '../../lib/checks/policies/run-policies.ts';
import { findingsOf, type Finding } from '../../lib/core/finding.ts';
import { formatPath } from '../../lib/core/document-path.ts';

/** What the policies of an app find in all of its stacks. */
export function policyFindings(app: App): readonly Finding[] {
  const { models } = app.assemble();
  return models.flatMap((model) => runPolicies(model, { artifacts: new Set() }, findingsOf(app)));
}

/** The places in which one convention of the homelab finds fault with a stack named `web`. */
export function placesOf(
  code: HomelabCode,
  build: (stack: ComposeStack) => void,
  options: HomelabPolicyOptions = {},
): readonly string[] {
  const app = new App();
  Policies.of(app).add(homelabPolicy({ only: [code], ...options }));
  build(new ComposeStack(app, 'web'));
  return policyFindings(app).map(({ path = [] }) => formatPath(path));
}

/** The same for a stack with one service, `web`. */
export function placesIn(
  code: HomelabCode,
  props: ServiceProps,
  options: HomelabPolicyOptions = {},
): readonly string[] {
  return placesOf(code, (stack) => void new Service(stack, 'web', props), options).map((place) =>
    place.replace(/^services\.web\.?/, ''),
  );
}

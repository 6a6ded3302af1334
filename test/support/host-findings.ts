import { App, ComposeStack, type ComposeStackProps } from 'cdk-compose';
import type { HostRule } from '../../lib/checks/rule.ts';
import { runHostRules } from '../../lib/checks/run-rules.ts';
import { formatPath } from '../../lib/core/document-path.ts';

/** What a rule finds in an app with one stack of each name, filled by `build`. */
export function hostFindings(
  rule: HostRule,
  stacks: Readonly<Record<string, (stack: ComposeStack) => void>>,
  props: Readonly<Record<string, ComposeStackProps>> = {},
): readonly string[] {
  const app = new App();
  for (const [name, build] of Object.entries(stacks)) build(new ComposeStack(app, name, props[name]));
  return runHostRules(app.assemble().models, [rule]).map(({ severity, code, path = [], message, origin }) => {
    const [, stack = ''] = origin?.construct?.node.scopes.map(({ node }) => node.id) ?? [];
    return `${severity} ${code} ${stack}: ${formatPath(path)}: ${message}`;
  });
}

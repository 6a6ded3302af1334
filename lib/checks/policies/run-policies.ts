import type { StackModel } from '../../compose/compose-model.ts';
import type { ComposeStack } from '../../core/compose-stack.ts';
import type { Finding } from '../../core/finding.ts';
import type { RuleContext } from '../rule.ts';
import { policiesOf, type AddedPolicy } from './policies.ts';
import type { PolicyModel, PolicyRemark, PolicyRule } from './policy.ts';

type AddedRule = { readonly rule: PolicyRule } & Pick<AddedPolicy, 'location'>;

/** What a hardened service says of itself, whatever the policy. */
const SAID_BEFORE: Readonly<Record<string, string>> = { 'POLICY-USER': 'USER-UNSAID', 'POLICY-MEMORY': 'LIMIT-MEMORY' };

/** Runs the policies that hold for a stack; `told` is what was found in its tree before, which is not said again. */
export function runPolicies(model: StackModel, context: RuleContext, told: readonly Finding[]): Finding[] {
  const said = told.filter(({ code }) => Object.values(SAID_BEFORE).includes(code));
  return rulesOf(model.stack)
    .flatMap((added) => run(added, model, context))
    .filter((finding) => !said.some((other) => saysTheSame(finding, other)));
}

function rulesOf(stack: ComposeStack): readonly AddedRule[] {
  const rules = new Map<string, AddedRule>();
  for (const { policy, location } of policiesOf(stack)) {
    for (const rule of policy.rules) rules.set(rule.codes[0], { rule, location });
  }
  return [...rules.values()];
}

function run({ rule, location }: AddedRule, model: StackModel, context: RuleContext): Finding[] {
  try {
    return [...rule.check(model as PolicyModel, context)].map((remark) => toFinding(rule, remark, model));
  } catch (error) {
    const message = `the rule \`${rule.codes[0]}\`: ${error instanceof Error ? error.message : String(error)}`;
    const hint = 'correct the `check` of the rule that is added here';
    const origin = { construct: model.stack, location };
    return [{ code: 'POLICY-THROWS', severity: 'error', message, hint, origin }];
  }
}

function toFinding({ codes }: PolicyRule, remark: PolicyRemark, model: StackModel): Finding {
  const { path, message, hint, severity = 'warning', code = codes[0] } = remark;
  const origin = model.origins.nearest(path);
  return { code, severity, message, hint, path, acknowledgeable: true, ...(origin !== undefined && { origin }) };
}

function saysTheSame({ code, origin }: Finding, other: Finding): boolean {
  return SAID_BEFORE[code] === other.code && origin?.construct === other.origin?.construct;
}

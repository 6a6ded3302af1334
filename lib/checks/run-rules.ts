import type { ComposeModel } from '../compose/compose-model.ts';
import type { Finding } from '../core/finding.ts';
import { valueHider } from './hide-values.ts';
import type { HostRule, Remark, Rule, RuleContext } from './rule.ts';

/** Runs rules over one model. */
export function runRules(model: ComposeModel, rules: readonly Rule[], context: RuleContext): Finding[] {
  const hide = valueHider(model, context);
  return rules.flatMap((rule) => [...rule.check(model, context)].map((remark) => toFinding(rule, hide(remark), model)));
}

/** Runs rules over all models of one host. */
export function runHostRules(models: readonly ComposeModel[], rules: readonly HostRule[]): Finding[] {
  return rules.flatMap((rule) => [...rule.check(models)].map((remark) => toFinding(rule, remark, remark.model)));
}

function toFinding({ codes, layer }: Pick<Rule, 'codes' | 'layer'>, remark: Remark, model: ComposeModel): Finding {
  const { path, message, hint, severity = 'error', code = codes[0], acknowledgeable = false } = remark;
  const origin = model.origins.nearest(path);
  return {
    code,
    severity,
    message,
    hint,
    path,
    acknowledgeable,
    ...(origin !== undefined && { origin }),
    ...(layer !== undefined && { layer }),
  };
}

import { HOST_RULES } from '../checks/host/rules.ts';
import { runHostRules } from '../checks/run-rules.ts';
import type { StackModel } from '../compose/compose-model.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { compareDiagnostics, stricter, type Diagnostic } from '../core/diagnostic.ts';
import { toDiagnostic, type Finding } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { settleFindings } from '../core/settle-findings.ts';
import type { StackOutput } from './artifact.ts';
import type { Assembly } from './assemble.ts';

/** A finding that somebody accepted. */
export interface AcknowledgedDiagnostic extends Diagnostic {
  readonly reason: string;
}

/** What several apps, which share one host and one output, come to. */
export interface Conclusion {
  /** The artifacts of all stacks; `undefined` where there is an error. */
  readonly outputs: readonly StackOutput[] | undefined;
  /** What stands, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** What somebody accepted; where it was said is looked up when this is called. */
  readonly acknowledged: () => readonly AcknowledgedDiagnostic[];
}

/** How findings are weighed and chosen. */
export interface ConcludeOptions {
  /** Whether warnings count as errors. @default false */
  readonly strict?: boolean;
  /** The stacks that matter; findings of others do not. @default - all */
  readonly stacks?: ReadonlySet<string>;
}

/** Checks what concerns the host as a whole, weighs all findings, and renders the artifacts where nothing stands against it. */
export function conclude(
  assemblies: readonly Assembly[],
  projectRoot: string,
  { strict = false, stacks }: ConcludeOptions = {},
): Conclusion {
  const models = assemblies.flatMap((assembly) => assembly.models);
  const findings = [
    ...assemblies.flatMap((assembly) => assembly.findings),
    ...twins(models),
    ...runHostRules(models, HOST_RULES),
  ];
  const { standing, accepted } = settleFindings(
    assemblies.map(({ root }) => root),
    findings,
  );
  const isChosen = (name: string) => stacks === undefined || stacks.has(name);
  const concerns = ({ origin }: Finding) => {
    const stack = origin?.construct?.node.scopes.find((scope) => ComposeStack.isComposeStack(scope));
    return stack === undefined || isChosen(stack.name);
  };
  const diagnostics = standing
    .filter(concerns)
    .map((finding) => toDiagnostic(strict ? stricter(finding) : finding, projectRoot))
    .toSorted(compareDiagnostics);
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  return {
    outputs: hasError ? undefined : assemblies.flatMap(({ render }) => render(isChosen)),
    diagnostics,
    acknowledged: () =>
      accepted
        .filter(({ finding }) => concerns(finding))
        .map(({ finding, reason }) => ({ ...toDiagnostic(finding, projectRoot), reason })),
  };
}

function twins(models: readonly StackModel[]): readonly Finding[] {
  return models.flatMap(({ stack }, index): Finding[] => {
    const first = models.slice(0, index).find((other) => other.stack.name === stack.name);
    if (first === undefined) return [];
    const { location } = originOf(first.stack);
    return [
      {
        code: 'STACK-TWICE',
        severity: 'error',
        message: `two stacks are named \`${stack.name}\``,
        hint: 'each stack is a folder and a Compose project of its own: give one of them another id',
        origin: originOf(stack),
        ...(location !== undefined && { first: location }),
      },
    ];
  });
}

import type { Diagnostic } from '../core/diagnostic.ts';
import type { Change } from './change.ts';
import { MANIFEST_NAME } from './manifest.ts';
import type { OutputPlan } from './output-plan.ts';

/** What `--check` tells: a finding for each file that is not what is synthesized, after those that block the plan. */
export function outputDrift({ outdir, changes, steps, diagnostics }: OutputPlan): readonly Diagnostic[] {
  const stale = changes.map((change) =>
    finding(`${outdir}/${change.stack}/${change.path}`, verdict(change), change.stack),
  );
  const onlyManifest = changes.length === 0 && steps.some(({ path }) => path === MANIFEST_NAME);
  if (onlyManifest) stale.push(finding(`${outdir}/${MANIFEST_NAME}`, 'does not list what is synthesized'));
  return [...diagnostics, ...stale];
}

function verdict({ kind, edited }: Change): string {
  if (kind === 'create') return 'is missing';
  if (kind === 'remove') return 'is not synthesized any more';
  return edited ? 'was edited by hand' : 'is not what is synthesized';
}

function finding(file: string, verdict: string, construct?: string): Diagnostic {
  return {
    code: 'OUT-STALE',
    severity: 'error',
    message: `\`${file}\` ${verdict}`,
    path: '',
    ...(construct !== undefined && { construct }),
    hint: 'run `cdk-compose synth` and commit what it writes',
  };
}

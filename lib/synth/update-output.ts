import { SynthError } from '../core/synth-error.ts';
import type { StackOutput } from './artifact.ts';
import { isAbandoned } from './lock-file.ts';
import { LOCK_NAME, withOutputLock, type LockOptions } from './output-lock.ts';
import { isCurrent, planOutput, type OutputPlan, type PlanOptions } from './output-plan.ts';
import { writeOutput } from './write-output.ts';

/**
 * Makes the output folder what is wanted, alone: plans and writes while no other process does.
 *
 * Where nothing changed nothing is touched, the lock included, so that also works on a read-only file system.
 *
 * @returns the plan that was carried out.
 * @throws SynthError with everything that stands against it; then nothing was changed.
 */
export function updateOutput(
  outdir: string,
  outputs: readonly StackOutput[],
  options: PlanOptions & LockOptions,
): OutputPlan {
  const glance = planOutput(outdir, outputs, options);
  const done = isCurrent(glance);
  if (done && !isAbandoned(`${glance.outdir}/${LOCK_NAME}`)) return glance;
  let locked = false;
  try {
    return withOutputLock(
      outdir,
      () => {
        locked = true;
        // What stood in the way a moment ago may have been another process at work.
        const plan = planOutput(outdir, outputs, options);
        writeOutput(outdir, plan);
        return plan;
      },
      options,
    );
  } catch (error) {
    if (!locked && done) return glance;
    if (!locked && glance.diagnostics.length > 0) throw new SynthError(glance.diagnostics, { cause: error });
    throw error;
  }
}

import { rmdirSync, unlinkSync } from 'node:fs';
import { SynthError } from '../core/synth-error.ts';
import { blocked } from './blocked.ts';
import { Disk } from './disk.ts';
import { FileTransaction } from './file-transaction.ts';
import { ioDiagnostic, isIoError } from './io-error.ts';
import { MANIFEST_NAME } from './manifest.ts';
import type { OutputPlan } from './output-plan.ts';
import { removeIfEmpty } from './remove.ts';
import type { Step } from './step.ts';
import { tempName } from './temp-file.ts';

const MANIFEST_TEMP = tempName(MANIFEST_NAME);

/**
 * Carries a plan out, whole or not at all: everything is written beside its place first, where a full disk shows, and
 * only then renamed, the manifest last. What a failure interrupts is put back.
 *
 * @throws SynthError when the plan has findings, when a file is not what the plan saw, and when the disk refuses.
 */
export function writeOutput(outdir: string, plan: OutputPlan): void {
  if (plan.diagnostics.length > 0) throw new SynthError(plan.diagnostics);
  const disk = new Disk(outdir);
  const transaction = new FileTransaction();
  const removals = plan.steps.filter(({ after }) => after === undefined);
  const writes = plan.steps.filter(({ after }) => after !== undefined);
  // The manifest's temp file goes first: it tells the next run what this one was about, should it be killed.
  const staged = [...writes.filter(isManifest), ...writes.filter((step) => !isManifest(step))];
  const early = staged.filter(({ path }) => !removals.some((removal) => path.startsWith(`${removal.path}/`)));
  const late = staged.filter((step) => !early.includes(step));
  let doing = '';
  const each = (steps: readonly Step[], act: (step: Step) => void): void => {
    for (const step of steps) {
      doing = step.path;
      act(step);
    }
  };
  const stage = ({ path, before, after }: Step): void => {
    const isMemory = path === MANIFEST_NAME;
    if (isMemory) discard(disk, MANIFEST_TEMP);
    if (after !== undefined) transaction.stage(disk.locate(path), after, before, isMemory);
  };

  try {
    each(plan.steps, (step) => refuseOtherThanSeen(disk, step, plan));
    for (const leftover of plan.leftovers) if (leftover !== MANIFEST_TEMP) discard(disk, leftover);
    each(early, stage);
    each(removals, ({ path, before }) => {
      if (before !== undefined) transaction.remove(disk.locate(path), before);
    });
    for (const folder of plan.folders) {
      const inTheWay = writes.find(({ path }) => `${folder}/`.startsWith(`${path}/`));
      doing = inTheWay?.path ?? doing;
      if (inTheWay === undefined) removeIfEmpty(disk.locate(folder));
      else rmdirSync(disk.locate(folder));
    }
    each(late, stage);
    each(writes, ({ path, before }) => transaction.place(disk.locate(path), before));
  } catch (error) {
    const lost = transaction.rollBack();
    if (!isIoError(error)) throw error;
    const verb = removals.some(({ path }) => path === doing) ? 'removed' : 'written';
    throw new SynthError([ioDiagnostic(disk.locate(doing), verb, error, hintAbout(lost))], { cause: error });
  }
  if (!writes.some(isManifest)) discard(disk, MANIFEST_TEMP);
}

// Between the plan and now somebody may have saved a file.
function refuseOtherThanSeen(disk: Disk, { path, before }: Step, { steps, folders }: OutputPlan): void {
  const entry = disk.look(path);
  if (entry.found === 'absent' && before === undefined) return;
  if (entry.found === 'file' && before?.bytes.equals(entry.file.bytes) === true) return;
  if (entry.found === 'obstacle' && before === undefined) {
    const goes = steps.some((step) => step.path === entry.at && step.after === undefined);
    if (goes || folders.includes(entry.at)) return;
  }
  throw new SynthError([
    blocked(`\`${disk.locate(path)}\` changed while it was synthesized`, 'synthesize again when nobody writes to it'),
  ]);
}

function isManifest({ path }: Step): boolean {
  return path === MANIFEST_NAME;
}

// One that cannot be removed is no reason to fail.
function discard(disk: Disk, leftover: string): void {
  try {
    if (disk.look(leftover).found === 'file') unlinkSync(disk.locate(leftover));
  } catch (error) {
    if (!isIoError(error)) throw error;
  }
}

function hintAbout(lost: readonly string[]): string | undefined {
  if (lost.length === 0) return undefined;
  const files = [...new Set(lost)].map((file) => `\`${file}\``).join(', ');
  return `mend that and synthesize again: ${files} could not be put back`;
}

import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import type { StackOutput } from './artifact.ts';
import type { Change } from './change.ts';
import { Disk, foldersOf, type DiskFile } from './disk.ts';
import { MANIFEST_NAME, renderManifest, type ManifestStack } from './manifest.ts';
import { ownFiles, recallOutput } from './output-memory.ts';
import { checkOutputPaths } from './output-paths.ts';
import { planStack } from './stack-plan.ts';
import type { Step } from './step.ts';
import { isTempName } from './temp-file.ts';

export type { Change } from './change.ts';

/** Everything that a synthesis does to the output folder, decided before the first byte is written. */
export interface OutputPlan {
  /** The output folder as it was given, without a final slash. */
  readonly outdir: string;
  /** The artifacts that differ from what is on disk, by stack and path. */
  readonly changes: readonly Change[];
  /** What stands against the plan, sorted; it can be carried out only where this is empty. */
  readonly diagnostics: readonly Diagnostic[];
  /** The manifest as it is to be. */
  readonly manifest: string;
  /** What is carried out, in order: removals, then artifacts, then the manifest. */
  readonly steps: readonly Step[];
  /** The folders that are empty after the removals, by their path below the output folder, innermost first. */
  readonly folders: readonly string[];
  /** Temporary files of a run that was killed, by their path below the output folder. */
  readonly leftovers: readonly string[];
}

export interface PlanOptions {
  /**
   * Which of the stacks that are not synthesized any more go away: all of them (`true`), none (`false`), or those that
   * were written in one of these source files.
   */
  readonly complete: boolean | readonly string[];
}

/** Compares what is wanted with what is on disk. It reads and never writes, so it also serves `--check`. */
export function planOutput(outdir: string, outputs: readonly StackOutput[], options: PlanOptions): OutputPlan {
  const disk = new Disk(outdir);
  const checked = checkOutputPaths(outputs);
  const memory = recallOutput(disk);
  if ('code' in memory) return impossible(disk, [...checked.diagnostics, memory]);

  const wanted = new Map(checked.outputs.map((output) => [output.name, output]));
  const manifest = new Map<string, ManifestStack>();
  const plans = [];
  const folders = new Set(['']);
  for (const stack of sorted([...wanted.keys(), ...memory.listed.keys(), ...memory.intended.keys()])) {
    const output = wanted.get(stack);
    const known = memory.listed.get(stack);
    const source = (known ?? memory.intended.get(stack))?.source;
    if (output === undefined && !goesAway(source, options)) {
      if (known !== undefined) manifest.set(stack, known);
      continue;
    }
    const own = ownFiles(memory, stack);
    const plan = planStack(disk, stack, output?.artifacts ?? [], own);
    plans.push(plan);
    for (const path of [...own.keys(), ...plan.hashes.keys()]) {
      for (const folder of foldersOf(`${stack}/${path}`)) folders.add(folder);
    }
    if (output !== undefined) manifest.set(stack, { source: output.source, files: plan.hashes });
  }

  const diagnostics = [...checked.diagnostics, ...plans.flatMap((plan) => plan.diagnostics)].sort(compareDiagnostics);
  const changes = plans.flatMap((plan) => plan.changes);
  const text = renderManifest(manifest);
  if (diagnostics.length > 0) return { ...impossible(disk, diagnostics), changes, manifest: text };
  return {
    outdir: disk.root,
    changes,
    diagnostics,
    manifest: text,
    steps: [
      ...plans.flatMap((plan) => plan.removals),
      ...plans.flatMap((plan) => plan.writes),
      ...(memory.file === undefined && manifest.size === 0 ? [] : manifestSteps(memory.file, text)),
    ],
    folders: plans.flatMap((plan) => plan.folders),
    leftovers: sorted(folders).flatMap((folder) => leftoversIn(disk, folder)),
  };
}

/** Tells whether the output folder is exactly what is wanted, so that there is nothing to write. */
export function isCurrent(plan: OutputPlan): boolean {
  return [plan.diagnostics, plan.steps, plan.folders, plan.leftovers].every((list) => list.length === 0);
}

function impossible({ root }: Disk, diagnostics: readonly Diagnostic[]): OutputPlan {
  const told = [...diagnostics].sort(compareDiagnostics);
  return { outdir: root, changes: [], diagnostics: told, manifest: '', steps: [], folders: [], leftovers: [] };
}

function goesAway(source: string | undefined, { complete }: PlanOptions): boolean {
  return typeof complete === 'boolean' ? complete : source !== undefined && complete.includes(source);
}

function manifestSteps(before: DiskFile | undefined, text: string): Step[] {
  const after = Buffer.from(text);
  return before?.bytes.equals(after) === true ? [] : [{ path: MANIFEST_NAME, before, after }];
}

function leftoversIn(disk: Disk, folder: string): string[] {
  const names = disk.list(folder)?.filter(({ name, kind }) => kind === 'file' && isTempName(name)) ?? [];
  return names.map(({ name }) => (folder === '' ? name : `${folder}/${name}`)).sort();
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}

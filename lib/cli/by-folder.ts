import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { DEFAULT_OUTDIR, type App } from '../synth/app.ts';
import type { StackOutput } from '../synth/artifact.ts';
import { MANIFEST_NAME } from '../synth/manifest.ts';

const LEFT_BEHIND = posix.join(DEFAULT_OUTDIR, MANIFEST_NAME);

/** The stacks that go to one folder. */
export interface FolderOutputs {
  readonly outdir: string;
  readonly outputs: readonly StackOutput[];
}

/**
 * Sorts stacks by the folder that their app writes to, or puts all into `out`: each folder has a manifest of its own.
 *
 * The default folder is among them even without a stack: what an app has left behind there is removed.
 */
export function byFolder(
  apps: readonly App[],
  outputs: readonly StackOutput[],
  out: string | undefined,
): readonly FolderOutputs[] {
  const folders = new Map<string, { readonly outdir: string; readonly names: Set<string> }>();
  for (const app of apps) {
    const outdir = posix.normalize(out ?? app.outdir).replace(/(?<=.)\/$/, '');
    // However it is spelled, a folder is one.
    const place = posix.resolve(outdir);
    const folder = folders.get(place) ?? { outdir, names: new Set() };
    for (const { stack } of app.assemble().models) folder.names.add(stack.name);
    folders.set(place, folder);
  }
  const used = [...folders.values()]
    .map(({ outdir, names }) => ({ outdir, outputs: outputs.filter(({ name }) => names.has(name)) }))
    .filter((folder) => folder.outputs.length > 0);
  const isLeft = out === undefined && !folders.has(posix.resolve(DEFAULT_OUTDIR)) && existsSync(LEFT_BEHIND);
  return isLeft ? [...used, { outdir: DEFAULT_OUTDIR, outputs: [] }] : used;
}

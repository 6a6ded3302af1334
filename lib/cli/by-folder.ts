import { posix } from 'node:path';
import type { App } from '../synth/app.ts';
import type { StackOutput } from '../synth/artifact.ts';

/** The stacks that go to one folder. */
export interface FolderOutputs {
  readonly outdir: string;
  readonly outputs: readonly StackOutput[];
}

/** Sorts stacks by the folder that their app writes to, or puts all into `out`: each folder has a manifest of its own. */
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
  return [...folders.values()]
    .map(({ outdir, names }) => ({ outdir, outputs: outputs.filter(({ name }) => names.has(name)) }))
    .filter((folder) => folder.outputs.length > 0);
}

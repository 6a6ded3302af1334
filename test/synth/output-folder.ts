import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';
import type { StackOutput } from '../../lib/synth/artifact.ts';

// In memory where that is possible: a thousand calls of fsync take a while on a disk.
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for the test that runs. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(base, 'cdk-compose-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by their path below a folder. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Everything below a folder: the content of a file, `-> target` for a link, `/` for an empty folder. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) tree[name] = `-> ${readlinkSync(path)}`;
    else if (stats.isFile()) tree[name] = readFileSync(path, 'utf8');
    else if (!stats.isDirectory()) tree[name] = '?';
    else if (readdirSync(path).length === 0) tree[name] = '/';
    else for (const [below, content] of Object.entries(treeOf(path))) tree[`${name}/${below}`] = content;
  }
  return tree;
}

/** The same without the manifest, whose content other tests look at. */
export function artifactsIn(folder: string): Readonly<Record<string, string>> {
  const { 'manifest.json': _, ...artifacts } = treeOf(folder);
  return artifacts;
}

/** A stack of an app of its own. */
export function stack(name: string, files: Readonly<Record<string, string>>): StackOutput {
  const artifacts = Object.entries(files).map(([path, content]) => ({ path, content }));
  return { name, source: `apps/${name}/main.ts`, artifacts };
}

/** The findings that a call ends with. */
export function findingsOf(call: () => unknown): readonly Diagnostic[] {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && 'diagnostics' in error) {
      return error.diagnostics as readonly Diagnostic[];
    }
    throw error;
  }
  return [];
}

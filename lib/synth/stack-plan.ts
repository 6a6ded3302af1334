import type { Diagnostic } from '../core/diagnostic.ts';
import type { Artifact } from './artifact.ts';
import { blocked, blockedDiagnostic } from './blocked.ts';
import type { Change } from './change.ts';
import { contentDigest } from './content-digest.ts';
import { foldersOf, type Disk, type DiskEntry } from './disk.ts';
import { ioDiagnostic, isIoError } from './io-error.ts';
import type { OwnFile } from './output-memory.ts';
import { byPath, type Step } from './step.ts';
import { isTempName } from './temp-file.ts';

export interface StackPlan {
  readonly changes: readonly Change[];
  readonly removals: readonly Step[];
  readonly writes: readonly Step[];
  /** The folders that hold nothing any more once the removals are done, innermost first. */
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The hash of each artifact. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Compares one stack's artifacts with its folder. A file is ours only where `own` says so, and nothing else is touched. */
export function planStack(
  disk: Disk,
  stack: string,
  artifacts: readonly Artifact[],
  own: ReadonlyMap<string, OwnFile>,
): StackPlan {
  const changes: Change[] = [];
  const removals = new Map<string, Step>();
  const writes: Step[] = [];
  const diagnostics = new Map<string, Diagnostic>();
  const wanted = new Map(artifacts.map(({ path, content }) => [path, Buffer.from(content)]));
  const hashes = new Map([...wanted].map(([path, content]) => [path, contentDigest(content)]));

  // One finding for each place: a link at the stack's folder blocks all of its files and is told once.
  const block = (at: string, diagnostic: Diagnostic): void => void diagnostics.set(at, diagnostic);
  const look = (path: string, decide: (entry: DiskEntry) => void): void => {
    try {
      decide(disk.look(path));
    } catch (error) {
      if (!isIoError(error)) throw error;
      block(path, ioDiagnostic(disk.locate(path), 'read', error));
    }
  };

  for (const [name, { hashes: ours, listed }] of own) {
    if (wanted.has(name)) continue;
    const path = `${stack}/${name}`;
    look(path, (entry) => {
      if (entry.found === 'file' && ours.includes(contentDigest(entry.file.bytes))) {
        removals.set(path, { path, before: entry.file, after: undefined });
        changes.push({ stack, path: name, kind: 'remove', edited: false });
      } else if (listed && entry.found === 'file') {
        block(path, editedOrphan(disk.locate(path)));
      } else if (listed && entry.found === 'obstacle' && entry.kind === 'link') {
        block(entry.at, blockedDiagnostic(disk, path, entry));
      }
    });
  }

  const left = foldersLeft(stack, own.keys(), wanted);
  const empties = (folder: string): boolean =>
    left.has(folder) &&
    disk.list(folder)?.every(({ name, kind }) => {
      const path = `${folder}/${name}`;
      return kind === 'folder' ? empties(path) : removals.has(path) || (kind === 'file' && isTempName(name));
    }) === true;

  for (const [name, after] of wanted) {
    const path = `${stack}/${name}`;
    look(path, (entry) => {
      if (entry.found === 'file') {
        const before = entry.file;
        if (before.bytes.equals(after)) return;
        const known = own.get(name);
        const asWritten = known?.hashes.includes(contentDigest(before.bytes)) ?? false;
        if (known?.listed !== true && !asWritten) return block(path, foreign(disk.locate(path)));
        writes.push({ path, before, after });
        changes.push({ stack, path: name, kind: 'update', edited: !asWritten });
      } else if (entry.found === 'absent' || removals.has(entry.at) || empties(path)) {
        writes.push({ path, before: undefined, after });
        changes.push({ stack, path: name, kind: 'create', edited: false });
      } else {
        block(entry.at, blockedDiagnostic(disk, path, entry));
      }
    });
  }

  return {
    changes: changes.sort(byPath),
    removals: [...removals.values()],
    writes,
    folders: [...left].filter(empties),
    diagnostics: [...diagnostics.values()],
    hashes,
  };
}

/** The folders of files that are not wanted any more, innermost first. */
function foldersLeft(stack: string, own: Iterable<string>, wanted: ReadonlyMap<string, Buffer>): ReadonlySet<string> {
  const left = [...own].filter((name) => !wanted.has(name));
  const folders = left.flatMap((name) => foldersOf(`${stack}/${name}`).slice(1));
  return new Set(folders.sort().toReversed());
}

function foreign(file: string): Diagnostic {
  return blocked(
    `\`${file}\` stands in the way: cdk-compose did not write it`,
    'move or delete it, then synthesize again; with exactly the synthesized content it is taken over',
  );
}

function editedOrphan(file: string): Diagnostic {
  return blocked(
    `\`${file}\` is not synthesized any more, but was edited by hand since it was`,
    'move it out of the stack if you need it, or delete it, then synthesize again',
  );
}

import type { Diagnostic } from '../core/diagnostic.ts';
import { blockedDiagnostic } from './blocked.ts';
import type { Disk, DiskFile } from './disk.ts';
import { ioDiagnostic, isIoError } from './io-error.ts';
import { MANIFEST_NAME, ManifestError, parseManifest, type Manifest } from './manifest.ts';
import { tempName } from './temp-file.ts';

/** A file that this program wrote, as far as it remembers. */
export interface OwnFile {
  /** What it may hold if nobody else changed it. */
  readonly hashes: readonly string[];
  /** Whether the manifest lists it; else only a killed run meant to write it, and only its hash can prove it ours. */
  readonly listed: boolean;
}

/** What the output folder tells of earlier runs. */
export interface OutputMemory {
  /** The manifest's file, where there is one. */
  readonly file: DiskFile | undefined;
  readonly listed: Manifest;
  /**
   * The manifest that a killed run was about to put in place. It was whole before the first artifact was renamed, so
   * it tells which files that run got to write.
   */
  readonly intended: Manifest;
}

/** Reads what earlier runs wrote, or says why that cannot be known. */
export function recallOutput(disk: Disk): OutputMemory | Diagnostic {
  const file = disk.locate(MANIFEST_NAME);
  try {
    const entry = disk.look(MANIFEST_NAME);
    if (entry.found === 'obstacle') return blockedDiagnostic(disk, MANIFEST_NAME, entry);
    const listed = entry.found === 'file' ? parseManifest(entry.file.bytes.toString()) : new Map<string, never>();
    return { file: entry.found === 'file' ? entry.file : undefined, listed, intended: recallIntended(disk) };
  } catch (error) {
    if (isIoError(error)) return ioDiagnostic(file, 'read', error);
    if (error instanceof ManifestError) return unusable(file, error.message);
    throw error;
  }
}

/** The files of one stack that earlier runs wrote, by their path below its folder. */
export function ownFiles({ listed, intended }: OutputMemory, stack: string): ReadonlyMap<string, OwnFile> {
  const own = new Map<string, OwnFile>();
  for (const [path, hash] of listed.get(stack)?.files ?? []) own.set(path, { hashes: [hash], listed: true });
  for (const [path, hash] of intended.get(stack)?.files ?? []) {
    const known = own.get(path);
    own.set(path, { hashes: [...(known?.hashes ?? []), hash], listed: known !== undefined });
  }
  return own;
}

// Torn where the run was killed before it renamed anything: then there is nothing to recall.
function recallIntended(disk: Disk): Manifest {
  try {
    const entry = disk.look(tempName(MANIFEST_NAME));
    return entry.found === 'file' ? parseManifest(entry.file.bytes.toString()) : new Map<string, never>();
  } catch (error) {
    if (isIoError(error) || error instanceof ManifestError) return new Map();
    throw error;
  }
}

function unusable(file: string, problem: string): Diagnostic {
  return {
    code: 'OUT-MANIFEST',
    severity: 'error',
    message: `\`${file}\` ${problem}, so it is unknown which files are generated`,
    path: '',
    hint: `restore it from git (in a merge, take one side: \`git checkout --ours -- ${file}\`), then synthesize again`,
  };
}

import { closeSync, fchmodSync, fstatSync, fsyncSync, openSync, renameSync, rmdirSync } from 'node:fs';
import { unlinkSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { createFolders } from './create-folders.ts';
import type { DiskFile } from './disk.ts';
import { isIoError } from './io-error.ts';
import { removeFile } from './remove.ts';
import { tempName } from './temp-file.ts';

interface Undo {
  readonly file: string;
  readonly run: () => void;
  /** Whether to leave it undone where something before it could not be put back. */
  readonly onlyWhenWhole: boolean;
}

/** Changes to files that are kept together or put back together. */
export class FileTransaction {
  readonly #undo: Undo[] = [];

  /** Writes what a file is to hold to its temp file, and makes its folder. `lasting` keeps it if a roll-back fails. */
  stage(file: string, bytes: Buffer, before: DiskFile | undefined, lasting = false): void {
    createFolders(posix.dirname(file), (folder) => this.#undoWith(folder, () => rmdirSync(folder)));
    const temp = tempOf(file);
    const descriptor = openSync(temp, 'wx', before?.mode ?? 0o666);
    this.#undoWith(file, () => removeFile(temp), lasting);
    try {
      writeFileSync(descriptor, bytes);
      if (before !== undefined && (fstatSync(descriptor).mode & 0o777) !== before.mode) {
        fchmodSync(descriptor, before.mode);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Puts a staged file in its place. */
  place(file: string, before: DiskFile | undefined): void {
    renameSync(tempOf(file), file);
    this.#undoWith(file, () => (before === undefined ? unlinkSync(file) : restore(file, before)));
  }

  remove(file: string, before: DiskFile): void {
    unlinkSync(file);
    this.#undoWith(file, () => restore(file, before));
  }

  /** Puts everything back, the last change first, and tells which files that failed for. */
  rollBack(): readonly string[] {
    const failed: string[] = [];
    for (const { file, run, onlyWhenWhole } of this.#undo.toReversed()) {
      if (onlyWhenWhole && failed.length > 0) continue;
      try {
        run();
      } catch (error) {
        if (!isIoError(error)) throw error;
        failed.push(file);
      }
    }
    return failed;
  }

  #undoWith(file: string, run: () => void, onlyWhenWhole = false): void {
    this.#undo.push({ file, run, onlyWhenWhole });
  }
}

function restore(file: string, before: DiskFile): void {
  const again = new FileTransaction();
  try {
    again.stage(file, before.bytes, before);
    again.place(file, undefined);
  } catch (error) {
    removeFile(tempOf(file));
    throw error;
  }
}

function tempOf(file: string): string {
  return posix.join(posix.dirname(file), tempName(posix.basename(file)));
}

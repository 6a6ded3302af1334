import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { isIoError } from './io-error.ts';
import { isRunning, processIdentity } from './process-identity.ts';
import { readFile } from './read-file.ts';
import { removeFile } from './remove.ts';
import { tempName } from './temp-file.ts';

const PAUSE = 10;
// What file systems say that know no hard links.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Makes a lock file, or waits for it: while its holder runs, and no longer than `patience` milliseconds.
 *
 * Returns who holds it where that took too long, and `undefined` where it is ours.
 */
export function acquireLock(file: string, patience: number): string | undefined {
  for (let waited = 0; ; waited += PAUSE) {
    const holder = read(file);
    if (holder === undefined) {
      if (create(file)) return undefined;
    } else if (isRunning(holder.trim()) === false || (holder === '' && waited >= patience)) {
      takeAway(file, holder, patience);
    } else if (waited >= patience) {
      return holder.trim();
    } else {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Tells whether a lock was left behind by a process that died. */
export function isAbandoned(file: string): boolean {
  try {
    const holder = read(file);
    return holder !== undefined && isRunning(holder.trim()) === false;
  } catch (error) {
    if (isIoError(error)) return false;
    throw error;
  }
}

/** Gives a lock back. One that cannot be removed is taken over by the next process, once this one has ended. */
export function releaseLock(file: string): void {
  try {
    if (read(file) === content()) unlinkSync(file);
  } catch (error) {
    if (!isIoError(error)) throw error;
  }
}

// Two that find the same dead holder must not remove one another's new lock, so this has a lock of its own.
function takeAway(file: string, holder: string, patience: number): void {
  const guard = `${file}.old`;
  if (acquireLock(guard, patience) !== undefined) return;
  try {
    if (read(file) === holder) unlinkSync(file);
  } finally {
    releaseLock(guard);
  }
}

// The lock appears with its content, so that no kill leaves one that names nobody.
function create(file: string): boolean {
  const own = posix.join(posix.dirname(file), tempName(`lock-${process.pid}`));
  try {
    removeFile(own);
    writeNew(own);
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isIoError(error) && NO_LINKS.has(error.code)) return createInTwoSteps(file);
    if (isIoError(error) && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    removeFile(own);
  }
}

function createInTwoSteps(file: string): boolean {
  try {
    writeNew(file);
    return true;
  } catch (error) {
    if (isIoError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

function writeNew(file: string): void {
  try {
    writeFileSync(file, content(), { flag: 'wx' });
  } catch (error) {
    // On a full disk the file is made and stays empty.
    if (isIoError(error) && error.code !== 'EEXIST') removeFile(file);
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFile(file).toString();
  } catch (error) {
    if (isIoError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function content(): string {
  return `${processIdentity()}\n`;
}

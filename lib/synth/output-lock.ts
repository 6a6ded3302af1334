import type { Diagnostic } from '../core/diagnostic.ts';
import { SynthError } from '../core/synth-error.ts';
import { blockedDiagnostic } from './blocked.ts';
import { createFolders } from './create-folders.ts';
import { Disk } from './disk.ts';
import { ioDiagnostic, isIoError } from './io-error.ts';
import { acquireLock, releaseLock } from './lock-file.ts';
import { removeIfEmpty } from './remove.ts';

/** The name of the lock in the output folder; while a dead process' lock is taken over, another name begins with it. */
export const LOCK_NAME = '.cdk-compose.lock';

export interface LockOptions {
  /**
   * How many milliseconds to wait for another synthesis.
   * @default 10000
   */
  readonly patience?: number;
}

/**
 * Runs a function while no other process synthesizes into the same folder.
 *
 * The folder is created for it, and removed again where it is empty afterwards. The lock of a process that died is
 * taken over.
 *
 * @throws SynthError when another process keeps the lock, and when the lock cannot be made.
 */
export function withOutputLock<T>(outdir: string, run: () => T, { patience = 10_000 }: LockOptions = {}): T {
  const disk = new Disk(outdir);
  const lock = disk.locate(LOCK_NAME);
  const created: string[] = [];
  try {
    lockFolder(disk, lock, created, patience);
  } catch (error) {
    for (const folder of created.toReversed()) removeIfEmpty(folder);
    if (!isIoError(error)) throw error;
    throw new SynthError([ioDiagnostic(lock, 'written', error)], { cause: error });
  }
  try {
    return run();
  } finally {
    releaseLock(lock);
    for (const folder of created.toReversed()) removeIfEmpty(folder);
  }
}

function lockFolder(disk: Disk, lock: string, created: string[], patience: number): void {
  const kind = disk.kindOfFolder('');
  if (kind !== 'absent' && kind !== 'folder') {
    throw new SynthError([blockedDiagnostic(disk, LOCK_NAME, { found: 'obstacle', at: '', kind })]);
  }
  for (;;) {
    createFolders(disk.root, (folder) => created.push(folder));
    try {
      const holder = acquireLock(lock, patience);
      if (holder !== undefined) throw new SynthError([lockedDiagnostic(disk, lock, holder)]);
      return;
    } catch (error) {
      // Whoever created the folder for its own lock may have removed it just now.
      if (!isIoError(error) || error.code !== 'ENOENT') throw error;
    }
  }
}

function lockedDiagnostic({ root }: Disk, lock: string, holder: string): Diagnostic {
  const [pid = '', , host = ''] = holder.split(' ');
  return {
    code: 'OUT-LOCKED',
    severity: 'error',
    message: `another synthesis is writing to \`${root}\`${host === '' ? '' : `: process ${pid} on \`${host}\``}`,
    path: '',
    hint: `wait for it to end; if there is none, delete \`${lock}\``,
  };
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Why tests that mount a file system cannot run here; `undefined` where they can. */
export const cannotMount = whyNot();

/** An empty file system of 64 KiB for the test that runs. */
export function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Makes a file system of `smallDisk` read-only, or writable again. */
export function remount(folder: string, mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${mode}`, folder]);
}

function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'mounts are made the Linux way';
  if (process.getuid?.() !== 0) return 'only root mounts';
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return undefined;
  } catch {
    return 'this container may not mount';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

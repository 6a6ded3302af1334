import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './engine.ts';

const file = join(tmpdir(), `${PROJECT}.lock`);
// What a run that takes the place says to those that it starts itself.
const HOLDER = 'E2E_HOLDER';

/** Takes the place of the only run on this machine, since names of containers are fixed; throws when it is taken. */
export function lock(): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isAlive(holder)) throw new Error(`another run, process ${holder}, uses the engine: wait for its end`);
    writeFileSync(file, String(process.pid));
  }
  process.env[HOLDER] = String(process.pid);
}

/** Whether a run that has the place started this one. */
export function isWithinAnotherRun(): boolean {
  const holder = process.env[HOLDER];
  return holder !== undefined && existsSync(file) && readFileSync(file, 'utf8') === holder;
}

/** Gives that place up. */
export function unlock(): void {
  rmSync(file, { force: true });
}

// Its number may be that of another process by now.
function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('vitest');
  } catch {
    return false;
  }
}

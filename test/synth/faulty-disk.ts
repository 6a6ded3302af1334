import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CHANGES = [
  'openSync',
  'writeFileSync',
  'fchmodSync',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
  'unlinkSync',
] as const;

type Call = (...args: unknown[]) => unknown;

/** Which of the changes that are asked of it, counted from 0, a disk refuses. */
export type Refuses = (nth: number) => boolean;

/** Runs a function on a disk that refuses changes, and tells all that were asked of it. */
export function withFaultyDisk(refuses: Refuses, run: () => void): readonly string[] {
  const asked: string[] = [];
  const faulty = (name: (typeof CHANGES)[number]): Call => {
    const call = fs[name] as Call;
    return (...args) => {
      if (name === 'openSync' && args[1] !== 'wx') return call(...args);
      const nth = asked.push(name) - 1;
      if (!refuses(nth)) return call(...args);
      // What is written when the power goes is on the disk by half.
      if (name === 'writeFileSync' && !refuses(nth - 1)) call(args[0], (args[1] as Buffer).subarray(0, 3));
      throw refusal('EIO', name);
    };
  };
  withCalls(Object.fromEntries(CHANGES.map((name) => [name, faulty(name)])), run);
  return asked;
}

/** Runs a function while calls of `node:fs` do something else. */
export function withCalls(calls: Readonly<Record<string, Call>>, run: () => void): void {
  const originals = Object.keys(calls).map((name) => [name, fs[name as keyof typeof fs]] as const);
  Object.assign(fs, calls);
  syncBuiltinESMExports();
  try {
    run();
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
}

/** What `node:fs` throws. */
export function refusal(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { missingHere } from './engine.ts';
import { buildImages, type StandIns } from './images.ts';
import { removeImages, removeLeftovers } from './leftovers.ts';
import { isWithinAnotherRun, lock, unlock } from './lock.ts';
import { refuseStrangers } from './strangers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly standIns: StandIns;
  }
}

/** Provides images before the first test, and leaves nothing behind after the last, a failed or an interrupted one. */
export function setup(project: TestProject): () => void {
  const missing = missingHere();
  if (missing !== undefined) throw new Error(missing);
  if (isWithinAnotherRun()) {
    project.provide('standIns', buildImages());
    return () => {};
  }
  lock();
  process.once('exit', () => {
    tidy();
    // Of Vitest, which forgets it when a signal ends it.
    rmSync(project.tmpDir, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  removeLeftovers();
  refuseStrangers();
  project.provide('standIns', buildImages());
  return tidy;
}

let tidied = false;

function tidy(): void {
  if (tidied) return;
  tidied = true;
  removeLeftovers();
  if (process.env['E2E_KEEP_IMAGES'] === undefined) removeImages();
  unlock();
}

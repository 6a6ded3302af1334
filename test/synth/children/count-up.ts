import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_NAME, withOutputLock } from '../../../lib/synth/output-lock.ts';

// Counts in a file, and leaves the lock each time as a process does that is killed while it holds it.
const [, , outdir = '', count, dead = ''] = process.argv;
const counter = join(outdir, 'counter');
for (let n = 0; n < Number(count); n++) {
  withOutputLock(outdir, () => {
    const reached = Number(readFileSync(counter, 'utf8'));
    writeFileSync(counter, String(reached + 1));
    writeFileSync(join(outdir, LOCK_NAME), dead);
  });
}

import { writeSync } from 'node:fs';
import { withOutputLock } from '../../../lib/synth/output-lock.ts';

// Takes the lock, says so, and keeps it until it is killed.
withOutputLock(process.argv[2] ?? '', () => {
  writeSync(1, 'held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});

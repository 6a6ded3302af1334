import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run a temporary folder of its own, and removes it with all that tests, also skipped and killed ones, left there. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-tests-'));
  // As /tmp is: tests work as several users.
  chmodSync(folder, 0o1777);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

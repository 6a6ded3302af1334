import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, LABEL, PROJECT } from './engine.ts';
import { unmountBelow } from './mounts.ts';

/** What the folders of all sandboxes begin with. */
export const SANDBOX_PREFIX = `${PROJECT}-`;

const lines = (args: readonly string[]) => (answers('docker', args) ?? '').split('\n').filter(Boolean);

function removeAll(kind: string, listed: readonly string[], ...force: readonly string[]): void {
  if (listed.length > 0) answers('docker', [kind, 'rm', ...force, ...listed]);
}

/** Removes each container, network, volume, mount and folder that tests made. Waits for nothing, so it serves a signal, too. */
export function removeLeftovers(): void {
  const ours = ['--quiet', '--filter', `label=${LABEL}`];
  removeAll('container', lines(['container', 'ls', '--all', ...ours]), '--force', '--volumes');
  removeAll('network', lines(['network', 'ls', ...ours]));
  removeAll('volume', lines(['volume', 'ls', ...ours]), '--force');
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(SANDBOX_PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    endEngine(folder);
    // First, or what they show would be removed.
    unmountBelow(folder);
    // What has just been killed may still close its files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Where an engine of a test keeps the number of the process that all of it ends with. */
export const ENGINE_PID = 'engine.pid';

function endEngine(folder: string): void {
  const file = join(folder, ENGINE_PID);
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  // Its number may be that of another process by now.
  if (answers('cat', [`/proc/${pid}/cmdline`])?.includes(folder)) process.kill(pid, 'SIGKILL');
}

/** Removes the images that stand in for others. */
export function removeImages(): void {
  removeAll('image', lines(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', `${PROJECT}/*`]), '--force');
}

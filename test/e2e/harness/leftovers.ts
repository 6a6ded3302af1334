import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, LABEL, PROJECT } from './engine.ts';

/** What the folders of all sandboxes begin with. */
export const SANDBOX_PREFIX = `${PROJECT}-`;

const lines = (args: readonly string[]) => (answers('docker', args) ?? '').split('\n').filter(Boolean);

function removeAll(kind: string, listed: readonly string[], ...force: readonly string[]): void {
  if (listed.length > 0) answers('docker', [kind, 'rm', ...force, ...listed]);
}

/** Removes each container, network, volume and folder that tests made. Waits for nothing, so it serves a signal, too. */
export function removeLeftovers(): void {
  const ours = ['--quiet', '--filter', `label=${LABEL}`];
  removeAll('container', lines(['container', 'ls', '--all', ...ours]), '--force', '--volumes');
  removeAll('network', lines(['network', 'ls', ...ours]));
  removeAll('volume', lines(['volume', 'ls', ...ours]), '--force');
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(SANDBOX_PREFIX)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Removes the images that stand in for others. */
export function removeImages(): void {
  removeAll('image', lines(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', `${PROJECT}/*`]), '--force');
}

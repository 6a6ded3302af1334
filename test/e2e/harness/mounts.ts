import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';

/** Mounts a folder of a sandbox onto itself, read-only, as a pool that was imported so; gives what takes that away. */
export function mountReadOnly(folder: string): () => void {
  mount('--bind', folder, folder);
  mount('--options', 'remount,bind,ro', folder);
  return () => unmountBelow(folder);
}

/** Takes away every mount at a folder and below. */
export function unmountBelow(folder: string): void {
  const points = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) =>
      (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code) => String.fromCodePoint(parseInt(code, 8))),
    )
    .filter((point) => point === folder || point.startsWith(folder + sep));
  for (const point of points.toReversed()) spawnSync('umount', ['--lazy', point]);
}

function mount(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')} ended with ${status}\n${stderr}`);
}

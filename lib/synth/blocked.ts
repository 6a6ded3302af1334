import type { Diagnostic } from '../core/diagnostic.ts';
import type { Disk, DiskEntry, DiskKind } from './disk.ts';

const KINDS: Readonly<Record<Exclude<DiskKind, 'absent'>, string>> = {
  file: 'a file',
  folder: 'a folder',
  link: 'a symbolic link',
  other: 'neither a file nor a folder',
};

/** The finding for something that stands where a file, or a folder on its way, belongs. */
export function blockedDiagnostic(
  disk: Disk,
  path: string,
  { at, kind }: Extract<DiskEntry, { found: 'obstacle' }>,
): Diagnostic {
  const is = kind === 'absent' ? 'absent' : KINDS[kind];
  const belongs = at === path ? 'a file' : 'a folder';
  return blocked(
    `\`${disk.locate(at)}\` is ${is}, where ${belongs} belongs`,
    kind === 'link'
      ? 'links are never followed, since they lead to files of others: replace it by what it stands for'
      : 'move it away, then synthesize again',
  );
}

/** A finding that keeps every byte from being written. */
export function blocked(message: string, hint: string): Diagnostic {
  return { code: 'OUT-BLOCKED', severity: 'error', message, path: '', hint };
}

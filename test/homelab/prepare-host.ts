import { lchownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareScript } from '../../lib/homelab/prepare-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shellsIn, type Result, type RunOptions, type Shell } from './shells.ts';

/** Whoever runs the tests. */
export const own = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;

/** A folder in which one shell runs `prepare.sh`. */
export interface PrepareHost extends Pick<Shell, 'name' | 'path' | 'missing'> {
  readonly folder: string;
  /** A directory to prepare. */
  readonly media: string;
  readonly clear: () => void;
  readonly run: (args: readonly string[], options?: RunOptions) => Result;
}

/** A host for each shell, for the tests of one file. */
export function prepareHosts(): readonly PrepareHost[] {
  const root = temporaryFolder('prepare-script');
  const script = join(root, 'prepare.sh');
  writeFileSync(script, prepareScript, { mode: 0o644 });
  return shellsIn(root).map((shell) => {
    const folder = mkdtempSync(join(root, 'case-'));
    const media = join(folder, 'media');
    return {
      ...shell,
      folder,
      media,
      clear() {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(media, { recursive: true });
      },
      run: (args, options) => shell.run(script, args, options),
    };
  });
}

/** The owner of a file, as `prepare.sh` is told it. */
export function ownerOf(file: string): string {
  const { uid, gid } = lstatSync(file);
  return `${uid}:${gid}`;
}

/** Gives a file, or a link itself, to an owner. */
export function give(file: string, uid: number, gid: number): void {
  lchownSync(file, uid, gid);
}

/** The folder and all that is below it. */
export function entriesOf(folder: string): readonly string[] {
  return [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))];
}

/** How each entry was last changed, its owner included. */
export function stampsOf(folder: string): readonly string[] {
  return entriesOf(folder).map((file) => `${lstatSync(file, { bigint: true }).ctimeNs} ${file}`);
}

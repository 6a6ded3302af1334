import { mkdirSync } from 'node:fs';
import { posix } from 'node:path';
import { isIoError } from './io-error.ts';

/** Creates a folder with the folders on its way, and tells of each that is new, outermost first. */
export function createFolders(folder: string, created: (folder: string) => void): void {
  try {
    mkdirSync(folder);
    created(folder);
  } catch (error) {
    if (isIoError(error) && error.code === 'EEXIST') return;
    const parent = posix.dirname(folder);
    if (!isIoError(error) || error.code !== 'ENOENT' || parent === folder) throw error;
    createFolders(parent, created);
    createFolders(folder, created);
  }
}

import { rmdirSync, unlinkSync } from 'node:fs';
import { isIoError } from './io-error.ts';

/** Removes a file, or a link itself, where there is one. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isIoError(error) || error.code !== 'ENOENT') throw error;
  }
}

/** Removes a folder where it is empty. One that cannot be removed is no reason to fail. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isIoError(error)) throw error;
  }
}

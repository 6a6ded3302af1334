import { closeSync, constants, openSync, readFileSync } from 'node:fs';

// Absent on Windows, whatever the types say.
const NO_FOLLOW = (constants.O_NOFOLLOW as number | undefined) ?? 0;

/** Reads a file, and fails where it is a symbolic link. */
export function readFile(file: string): Buffer {
  const descriptor = openSync(file, constants.O_RDONLY | NO_FOLLOW);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

import { readFileSync, statSync, type Stats } from 'node:fs';
import type { Files } from '../reader/files.ts';
import { isIoError } from '../synth/io-error.ts';
import { decodeText } from './decode-text.ts';

/** More than any Compose file has; what is larger is taken for something else. */
const LARGEST = 16 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read: permission is denied',
  ELOOP: 'is a symbolic link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long',
};

/** A file's text, or why it cannot be had: the end of a sentence that begins with its name. */
type Reading = { readonly text: string } | { readonly problem: string };

/** The files of the disk. Each is read once; symbolic links are followed, as Docker Compose does. */
export class DiskFiles implements Files {
  readonly #decode: (bytes: Buffer) => string;
  readonly #readings = new Map<string, Reading>();

  constructor(decode: (bytes: Buffer) => string = decodeText) {
    this.#decode = decode;
  }

  read(path: string): string | undefined {
    const reading = this.#reading(path);
    return 'text' in reading ? reading.text : undefined;
  }

  kind(path: string): 'file' | 'directory' | undefined {
    const reading = this.#readings.get(path);
    if (reading !== undefined && 'text' in reading) return 'file';
    const stats = attempt(() => statSync(path));
    if ('problem' in stats) return undefined;
    return stats.value.isDirectory() ? 'directory' : 'file';
  }

  /** Why a file cannot be read; `undefined` where it can. */
  problem(path: string): string | undefined {
    const reading = this.#reading(path);
    return 'problem' in reading ? reading.problem : undefined;
  }

  /** Takes a text for that of a file: what came in on standard input has no place on the disk. */
  put(path: string, text: string): void {
    this.#readings.set(path, { text });
  }

  #reading(path: string): Reading {
    let reading = this.#readings.get(path);
    if (reading === undefined) this.#readings.set(path, (reading = readText(path, this.#decode)));
    return reading;
  }
}

function readText(path: string, decode: (bytes: Buffer) => string): Reading {
  // The empty file of the system is no regular one.
  if (path === '/dev/null') return { text: '' };
  const bytes = attempt(() => {
    const stats = statSync(path);
    return unreadable(stats) ?? readFileSync(path);
  });
  if ('problem' in bytes) return bytes;
  return typeof bytes.value === 'string' ? { problem: bytes.value } : { text: decode(bytes.value) };
}

// A pipe or a device may have no end.
function unreadable(stats: Stats): string | undefined {
  if (stats.isDirectory()) return 'is a directory';
  if (!stats.isFile()) return 'is no regular file';
  return stats.size > LARGEST ? `is larger than ${LARGEST / 1024 / 1024} MiB` : undefined;
}

function attempt<T>(look: () => T): { readonly value: T } | { readonly problem: string } {
  try {
    return { value: look() };
  } catch (error) {
    if (isIoError(error)) return { problem: REASONS[error.code] ?? `cannot be read (${error.code})` };
    // A path with a NUL in it is refused before the system is asked.
    if (error instanceof TypeError) return { problem: 'has a name that no file can have' };
    throw error;
  }
}

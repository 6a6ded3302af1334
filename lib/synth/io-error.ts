import type { Diagnostic } from '../core/diagnostic.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  EBUSY: 'something else uses it',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'something stands where its temporary file belongs',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
};

/** Tells whether an exception is what the operating system said, and not a bug of ours. */
export function isIoError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return 'syscall' in error || error.code === 'ERR_FS_FILE_TOO_LARGE';
}

/** The finding for what the operating system refused. */
export function ioDiagnostic(
  file: string,
  verb: 'read' | 'written' | 'removed',
  error: NodeJS.ErrnoException & { readonly code: string },
  hint = 'mend that and synthesize again: nothing was changed',
): Diagnostic {
  const reason = REASONS[error.code];
  const why = reason === undefined ? error.code : `${reason} (${error.code})`;
  return { code: 'OUT-IO', severity: 'error', message: `\`${file}\` cannot be ${verb}: ${why}`, path: '', hint };
}

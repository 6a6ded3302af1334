import type { Diagnostic } from '../core/diagnostic.ts';
import { toldPath } from './file-path.ts';

/** What is told of a file that cannot be read; the problem is the end of a sentence that begins with its name. */
export function unreadableFile(path: string, problem: string, hint: string): Diagnostic {
  const file = toldPath(path);
  return { code: 'FILE-MISSING', severity: 'error', message: `\`${file}\` ${problem}`, path: '', file, hint };
}

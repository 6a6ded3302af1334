import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../core/diagnostic.ts';
import { withOriginalPlaces } from './trace-sources.ts';

/** A finding for source that Node could not read; `undefined` for any other error. */
export function syntaxError(error: unknown, projectRoot: string): Diagnostic | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  // Node puts the place before the message: `file:///…/main.ts:12`, the line, and a caret below it.
  const [first = '', , caret = ''] = (error.stack ?? '').split('\n');
  const [place] = /^.*?:\d+$/.exec(first) ?? [];
  if (place === undefined) return undefined;
  const known = withOriginalPlaces(`${place}:${caret.indexOf('^') + 1 || 1}`);
  const [, name = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(known) ?? [];
  const file = name.startsWith('file://') ? fileURLToPath(name) : name;
  return {
    code: 'APP-SYNTAX',
    severity: 'error',
    message: error.message.trim(),
    path: '',
    file: relative(projectRoot, file),
    line: Number(line),
    column: Number(column),
    hint: error.message.includes('outside a module')
      ? 'say `"type": "module"` in package.json'
      : '`npx tsc --noEmit` says more',
  };
}

import { inspect } from 'node:util';
import type { Diagnostic } from '../core/diagnostic.ts';
import { toDiagnostic } from '../core/finding.ts';
import { SourceLocation } from '../core/source-location.ts';
import { syntaxError } from './syntax-error.ts';

/** The finding for what kept an app from running to its end. */
export function appError(error: unknown, source: string, projectRoot: string): Diagnostic {
  return (
    syntaxError(error, projectRoot) ?? missingModule(error, source, projectRoot) ?? thrown(error, source, projectRoot)
  );
}

function missingModule(error: unknown, source: string, projectRoot: string): Diagnostic | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  return {
    code: 'APP-THROWS',
    severity: 'error',
    // Node goes on with the file that it was run from, which is not always the user's.
    message: error.message.replace(/ imported from .*/s, '').replace(`${projectRoot}/`, ''),
    path: '',
    file: source,
    hint: 'install it with `npm install`, or correct the name',
  };
}

function thrown(error: unknown, source: string, projectRoot: string): Diagnostic {
  const finding = {
    code: 'APP-THROWS',
    severity: 'error',
    message: `the app throws ${error instanceof Error ? `${error.name}: ${error.message}` : inspect(error)}`,
    hint: 'correct the app and synthesize again; `npx tsc --noEmit` finds misspelt names',
    ...(error instanceof Error && { origin: { location: SourceLocation.ofError(error) } }),
  } as const;
  return { file: source, ...toDiagnostic(finding, projectRoot) };
}

import type { Diagnostic } from 'cdk-compose';

/** Findings as lines: severity, code and place, what is wrong, what to do. */
export function told({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly string[] {
  return diagnostics.map(({ severity, code, path, message, hint }) => {
    const place = path === '' ? '' : ` ${path}`;
    return `${severity} ${code}${place}: ${message}${hint === undefined ? '' : `; ${hint}`}`;
  });
}

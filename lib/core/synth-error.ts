import type { Diagnostic } from './diagnostic.ts';

const SYNTH_ERROR = Symbol.for('cdk-compose.SynthError');

/** Thrown when a synthesis ends with errors; carries every finding, not only the first. */
export class SynthError extends Error {
  override readonly name = 'SynthError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(summary(diagnostics), options);
    this.diagnostics = diagnostics;
    Object.defineProperty(this, SYNTH_ERROR, { value: true });
  }

  /** Tells whether a value is a `SynthError`, also one of another copy of this library. */
  static isSynthError(value: unknown): value is SynthError {
    return typeof value === 'object' && value !== null && SYNTH_ERROR in value;
  }
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const lines = errors.map(({ code, message, construct, file, line, column, hint }) => {
    const where = file === undefined ? '' : ` at ${file}:${line ?? 1}:${column ?? 1}`;
    const what = construct === undefined || construct === '' ? '' : ` [${construct}]`;
    return `${code} ${message}${what}${where}${hint === undefined ? '' : `\n    ${hint}`}`;
  });
  return [`${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`, ...lines].join('\n  ');
}

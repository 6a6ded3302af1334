import type { DiagnosticCode } from './diagnostic-codes.ts';

/** How much a finding weighs: an error stops the synthesis, a warning can be acknowledged, an info is only told. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding, as plain data: what is wrong, where, and what to do.
 *
 * This is the shape that `--json` prints and that `checkCompose` returns.
 */
export interface Diagnostic {
  /** The stable code of the rule that found it. */
  readonly code: DiagnosticCode | (string & {});
  readonly severity: Severity;
  /** What is wrong, names in backticks, without a final full stop. */
  readonly message: string;
  /** The place in the artifact, such as `services.web.ports[0]`; empty where it concerns no artifact. */
  readonly path: string;
  /** The path of the construct in the tree, such as `immich/immich-server`. */
  readonly construct?: string;
  /** The user's file, relative to the working directory. */
  readonly file?: string;
  /** Line in `file`, counted from 1. */
  readonly line?: number;
  /** Column in `line`, counted from 1. */
  readonly column?: number;
  /** What to do about it. */
  readonly hint?: string;
  /** Who refuses it: absent for Docker Compose and for this library, `engine` for what only Docker Engine refuses. */
  readonly layer?: 'engine';
}

/** A finding that `--strict` looks at: a warning is an error. */
export function stricter<T extends { readonly severity: Severity }>(finding: T): T {
  return finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Orders findings by severity, then place in the source, then code and text: the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.path, b.path) ||
    compareText(a.message, b.message) ||
    compareText(a.construct ?? '', b.construct ?? '')
  );
}

// By UTF-16 code units: `localeCompare` depends on the machine's locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';

/** What ends the reading of a YAML text: nothing behind it can be told apart. */
export class YamlFault extends Error {
  readonly code: DiagnosticCode;
  readonly hint: string;
  readonly offset: number;
  /** Where the first of two things stands that collide. */
  readonly first: number | undefined;

  constructor(code: DiagnosticCode, offset: number, message: string, hint: string, first?: number) {
    super(message);
    this.code = code;
    this.offset = offset;
    this.hint = hint;
    this.first = first;
  }
}

/** A fault of the syntax, at an offset into the text. */
export function syntaxFault(offset: number, message: string, hint: string): YamlFault {
  return new YamlFault('YAML-SYNTAX', offset, message, hint);
}

/** A tab among the blanks that say how deep a line stands. */
export function tabFault(offset: number): YamlFault {
  return new YamlFault('YAML-TAB', offset, 'a tab stands where only spaces can indent', 'indent with spaces');
}

/** A name of the user's for a message: only the beginning of a long one. */
export function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

import type { DocumentPath } from '../../core/document-path.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';

/** The codes that a fault against the format may have. */
export type SchemaCode = Extract<DiagnosticCode, `SCHEMA-${string}` | 'LIST-REPEATS'>;

/** One place of a document that the format does not allow. */
export interface SchemaFault {
  readonly path: DocumentPath;
  readonly code: SchemaCode;
  readonly message: string;
  readonly hint: string;
  /** Whether the key is at fault instead of its value. */
  readonly isKey?: true;
}

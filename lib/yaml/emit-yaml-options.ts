import type { DocumentPath } from '../core/document-path.ts';

/** What a document carries beside its data. None of it changes what a reader gets. */
export interface EmitYamlOptions {
  /**
   * Lines of a comment about the whole document, between the leading `---` and the data.
   *
   * @default - no header
   */
  readonly header?: readonly string[];

  /**
   * The comment above the key or list item at a path; a text with line breaks becomes several lines.
   *
   * The first entry inside a list item shares its line with the dash, so its comment stands above the dash.
   *
   * @default - no comments
   */
  readonly comment?: (path: DocumentPath) => string | readonly string[] | undefined;

  /**
   * Whether the string at a path is double-quoted even where it could stand plain or as a block.
   *
   * @default - strings are quoted where some reader needs it
   */
  readonly quote?: (path: DocumentPath) => boolean;

  /**
   * Whether an empty line precedes the key or list item at a path, above its comment. The first of its mapping or list
   * never gets one.
   *
   * @default - no empty lines
   */
  readonly spacing?: (path: DocumentPath) => boolean;
}

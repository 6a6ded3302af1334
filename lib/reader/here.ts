import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { Severity } from '../core/diagnostic.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { Node, ScalarNode } from './node.ts';
import type { Place } from './source-text.ts';
import type { Tell } from './tell.ts';

/** Where a stage is in a document, and whom it tells of what it finds. */
export interface Here {
  readonly path: DocumentPath;
  readonly tell: Tell;
  /** Where to point. @default - at the node that is wrong */
  readonly place?: Place;
}

/** What is wrong with a node. */
export interface Wrong {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
  /** @default 'error' */
  readonly severity?: Severity;
}

/** Tells what is wrong with a node. */
export function tellOf(node: Node, { code, message, hint, severity = 'error' }: Wrong, here: Here): void {
  const { path, tell, place = node.place } = here;
  tell({ code, severity, message, hint, path: [...path], origin: { location: place } });
}

/** A place below another one. */
export function below({ path, tell }: Here, segment: string | number): Here {
  return { path: [...path, segment], tell };
}

/** How to call what stands at a path. */
export function nameOf({ path }: Here): string {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `an item of \`${path.findLast((segment) => typeof segment === 'string')}\``
    : `\`${last}\``;
}

const LONGEST_QUOTE = 60;

/**
 * How to name a value in a message: as it stands in the file, or `undefined` where it is long or does not stand there.
 *
 * What variables make of a value is nobody's business but their owner's.
 */
export function quote({ text, place }: ScalarNode): string | undefined {
  if (text === '' || text.length > LONGEST_QUOTE) return undefined;
  const { source, offset } = place;
  const isSpelled = source.text.startsWith(text, offset) || source.text.startsWith(text, offset + 1);
  return isSpelled ? `\`${text}\`` : undefined;
}

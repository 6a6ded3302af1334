import type { ComposeModel } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';

/** Whether somebody said why something is as it is: the comment above it in compose.yaml. */
export function hasReason({ comments }: Pick<ComposeModel, 'comments'>, path: DocumentPath): boolean {
  return comments.get(path)?.some((text) => text.trim() !== '') ?? false;
}

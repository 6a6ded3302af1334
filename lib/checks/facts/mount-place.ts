import type { ComposeModel } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';

/** The first place of a document that mounts a path of the host. */
export function mountPlace({ document }: Pick<ComposeModel, 'document'>, source: string): DocumentPath {
  for (const [name, { volumes = [] }] of Object.entries(document.services)) {
    const index = volumes.findIndex((mount) => mount.source === source);
    if (index !== -1) return ['services', name, 'volumes', index];
  }
  return [];
}

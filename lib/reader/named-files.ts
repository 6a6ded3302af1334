import type { DocumentPath } from '../core/document-path.ts';
import { castText } from './casts.ts';
import { childOf } from './edit-map.ts';
import type { EnvFile } from './env-files.ts';
import type { MapNode, Node } from './node.ts';
import type { Place } from './source-text.ts';

/** A file of variables or labels that a service names. */
export interface NamedFile extends EnvFile {
  readonly where: { readonly place: Place; readonly path: DocumentPath };
}

/** The files that the `env_file` or the `label_file` of a service names, in any of the forms that the format has. */
export function namedFiles(service: MapNode, key: 'env_file' | 'label_file', path: DocumentPath): readonly NamedFile[] {
  const said = service.entries.get(key)?.value;
  if (said === undefined) return [];
  const items = said.kind === 'list' ? said.items : [said];
  return items.map((item, index) => namedFile(item, [...path, key, index]));
}

function namedFile(node: Node, path: DocumentPath): NamedFile {
  const name = node.kind === 'map' ? childOf(node, 'path') : node;
  const [required, format] = [childOf(node, 'required'), childOf(node, 'format')];
  return {
    path: name?.kind === 'scalar' ? name.text : '',
    isRequired: required?.kind !== 'scalar' || castText(required.text, 'switch').value !== false,
    format: format?.kind === 'scalar' ? format.text : '',
    where: { place: name?.place ?? node.place, path },
  };
}

import type { DocumentPath } from '../core/document-path.ts';
import { childOf } from './edit-map.ts';
import { quote, tellOf } from './here.ts';
import type { Node } from './node.ts';
import { fileName, type FileName } from './open-file.ts';
import type { Tell } from './tell.ts';
import { isNothing, textOf } from './text-of.ts';

/** What an `extends` names. */
export interface ExtendsReference {
  readonly service: string;
  /** How to call the service in a message. */
  readonly shown: string;
  /** @default - the file that it stands in */
  readonly file?: FileName;
}

/** Reads an `extends`; tells of one that names nothing. Keys that nobody knows are let be, as Docker Compose does. */
export function readExtends(node: Node, path: DocumentPath, tell: Tell): ExtendsReference | undefined {
  const refuse = (wrong: Node, at: DocumentPath, message: string, hint: string): undefined =>
    tellOf(wrong, { code: 'EXTENDS-FORM', message, hint }, { path: at, tell }) as undefined;
  const named = node.kind === 'map' ? childOf(node, 'service') : node;
  const service = textOf(named);
  if (service === undefined || named?.kind !== 'scalar') {
    const hint = 'write the name of a service, as in `extends: { service: base }`';
    const at = node.kind === 'map' && named !== undefined ? [...path, 'service'] : path;
    return refuse(named ?? node, at, '`extends` names no service', hint);
  }
  const shown = quote(named) ?? 'that is named here';
  const said = childOf(node, 'file');
  if (said === undefined || isNothing(said)) return { service, shown };
  const file = fileName(said, [...path, 'file']);
  if (file !== undefined) return { service, shown, file };
  return refuse(said, [...path, 'file'], 'the `file` of `extends` is no path', 'write the path of a file');
}

import type { DocumentPath } from '../core/document-path.ts';
import type { Files } from './files.ts';
import { quote } from './here.ts';
import type { Node } from './node.ts';
import { isRemoteFile } from './remote-file.ts';
import { SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { textOf } from './text-of.ts';
import { told, type Where } from './variable-findings.ts';

/** The name of a file in a Compose file, and where it stands there. */
export interface FileName {
  readonly name: string;
  /** How to call it in a message. */
  readonly shown: string;
  readonly where: Where;
}

/** The name of a file that a value is; `undefined` where it is no text. */
export function fileName(node: Node, path: DocumentPath): FileName | undefined {
  const name = textOf(node);
  if (name === undefined || node.kind !== 'scalar') return undefined;
  return { name, shown: quote(node) ?? 'the file that is named here', where: { place: node.place, path } };
}

/** Reads a file that a Compose file names; `undefined` where it cannot be read, which is told. */
export function openFile(file: FileName, path: string, files: Files, tell: Tell): SourceText | undefined {
  const { name, shown, where } = file;
  const refuse = (code: 'FILE-MISSING' | 'FILE-REMOTE', message: string, hint: string): undefined => {
    tell({ code, severity: 'error', message: `${shown} ${message}`, hint, ...told(where) });
  };
  if (isRemoteFile(name)) {
    return refuse('FILE-REMOTE', 'is fetched from elsewhere', 'name a copy of it that stands in a folder here');
  }
  const kind = files.kind(path);
  if (kind === 'directory') return refuse('FILE-MISSING', 'is a folder', 'name the file in it');
  if (kind === undefined) {
    const hint = 'create it, or correct the path: it is looked for from the folder of the project';
    return refuse('FILE-MISSING', 'does not exist', hint);
  }
  const text = files.read(path);
  return text === undefined ? refuse('FILE-MISSING', 'cannot be read', 'make it readable') : new SourceText(path, text);
}

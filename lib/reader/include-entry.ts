import type { DocumentPath } from '../core/document-path.ts';
import { tellOf } from './here.ts';
import type { MapNode, Node } from './node.ts';
import { fileName, type FileName } from './open-file.ts';
import type { Tell } from './tell.ts';
import { isNothing, textOf } from './text-of.ts';

/** One entry of an `include`. */
export interface IncludeEntry {
  /** The file that is included, and those that override it; an entry may have none. */
  readonly paths: readonly FileName[];
  /** @default - the folder of the file */
  readonly projectDirectory: string;
  /** @default - the file `.env` in the folder */
  readonly envFiles: readonly FileName[];
}

/**
 * Reads an `include`; `undefined` after a fault, which is told.
 *
 * An entry that is a text is a path. Docker Compose lets keys be that nobody knows, and reads the others in any case.
 */
export function readIncludes(node: Node, path: DocumentPath, tell: Tell): readonly IncludeEntry[] | undefined {
  const reader = new IncludeReader(tell);
  const entries = reader.list(node, path);
  return reader.hasFault ? undefined : entries;
}

class IncludeReader {
  hasFault = false;
  readonly #tell: Tell;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  list(node: Node, path: DocumentPath): readonly IncludeEntry[] {
    if (node.kind === 'list') return node.items.map((item, index) => this.#entry(item, [...path, index]));
    if (!isNothing(node)) this.#refuse(node, path, 'a list of files');
    return [];
  }

  #entry(node: Node, path: DocumentPath): IncludeEntry {
    const file = fileName(node, path);
    if (file !== undefined) return { ...EMPTY, paths: [file] };
    if (node.kind === 'map') {
      return {
        paths: this.#files(node, 'path', path),
        projectDirectory: this.#directory(node, path),
        envFiles: this.#files(node, 'env_file', path),
      };
    }
    if (!isNothing(node)) this.#refuse(node, path, 'a path or a mapping');
    return EMPTY;
  }

  #files(entry: MapNode, key: string, path: DocumentPath): readonly FileName[] {
    const node = childOf(entry, key);
    if (node === undefined || isNothing(node)) return [];
    if (node.kind !== 'list') return this.#file(node, [...path, key]);
    return node.items.flatMap((item, index) => this.#file(item, [...path, key, index]));
  }

  #file(node: Node, path: DocumentPath): readonly FileName[] {
    const file = fileName(node, path);
    if (file === undefined) this.#refuse(node, path, 'a path');
    return file === undefined ? [] : [file];
  }

  #directory(entry: MapNode, path: DocumentPath): string {
    const node = childOf(entry, 'project_directory');
    if (node === undefined || isNothing(node)) return '';
    const text = textOf(node) ?? (node.kind === 'scalar' && node.type === 'integer' ? String(node.value) : undefined);
    if (text === undefined) this.#refuse(node, [...path, 'project_directory'], 'the path of a folder');
    return text ?? '';
  }

  #refuse(node: Node, path: DocumentPath, wanted: string): void {
    this.hasFault = true;
    const wrong = { code: 'INCLUDE-FORM', message: `this should be ${wanted}`, hint: `write ${wanted}` } as const;
    tellOf(node, wrong, { path, tell: this.#tell });
  }
}

const EMPTY: IncludeEntry = { paths: [], projectDirectory: '', envFiles: [] };

function childOf({ entries }: MapNode, key: string): Node | undefined {
  const exact = entries.get(key) ?? [...entries].find(([name]) => name.toLowerCase() === key)?.[1];
  return exact?.value;
}

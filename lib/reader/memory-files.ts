import { posix } from 'node:path';
import type { Files } from './files.ts';

/** Files in memory, by their names below a folder; the folders that they stand in exist too. */
export class MemoryFiles implements Files {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #folders: ReadonlySet<string>;

  constructor(folder: string, texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts).map(([name, text]) => [posix.resolve(folder, name), text]));
    this.#folders = new Set([folder, ...this.#texts.keys()].flatMap(foldersAbove));
  }

  read(path: string): string | undefined {
    return this.#texts.get(posix.normalize(path));
  }

  kind(path: string): 'file' | 'directory' | undefined {
    const normal = posix.normalize(path).replace(/(?<=.)\/$/, '');
    if (this.#texts.has(normal)) return 'file';
    return this.#folders.has(normal) ? 'directory' : undefined;
  }
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(1);
  return ['/', path, ...parts.map((_, index) => `/${parts.slice(0, index).join('/')}`)].filter(
    (folder) => folder !== path || path === '/',
  );
}

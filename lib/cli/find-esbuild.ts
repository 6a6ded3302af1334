import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';
import { packageRoot } from './package-root.ts';

/** The esbuild binary, of this package or of the project. Its JavaScript interface costs more than the work. */
export function findEsbuild(projectRoot: string): string | undefined {
  const platform = `@esbuild/${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'esbuild.exe' : 'bin/esbuild';
  for (const from of [packageRoot, projectRoot]) {
    const main = packageFolder('esbuild', from);
    const folder = main === undefined ? undefined : packageFolder(platform, main);
    if (folder !== undefined && existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from './package-folder.ts';
import { packageRoot } from './package-root.ts';

/**
 * Lets files below `folder` import the packages that files of the project can.
 *
 * Node looks in the `node_modules` of every folder above a file, so the same chain of them is laid out, as links.
 *
 * @returns the folder to put the files in, which stands for the project's.
 */
export function linkPackages(folder: string, projectRoot: string, sources: readonly string[]): string {
  const chain = foldersAbove(projectRoot).filter((above) => existsSync(join(above, 'node_modules')));
  let inner = folder;
  for (const above of chain) {
    link(join(above, 'node_modules'), join(inner, 'node_modules'));
    inner = join(inner, 'project');
    mkdirSync(inner);
  }
  // This library is not installed in its own checkout, nor where it was installed for the whole machine.
  const missing = ['cdk-compose', 'constructs'].filter(
    (name) => !chain.some((above) => existsSync(join(above, 'node_modules', name))),
  );
  for (const name of missing) {
    const target = packageFolder(name, projectRoot) ?? packageFolder(name, packageRoot);
    if (target !== undefined) link(target, join(inner, 'node_modules', name));
  }
  for (const app of sources.map(dirname)) {
    const own = join(projectRoot, app, 'node_modules');
    if (existsSync(own)) link(own, join(inner, app, 'node_modules'));
  }
  return inner;
}

// From the root of the disk down to the folder itself.
function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...foldersAbove(parent), folder];
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

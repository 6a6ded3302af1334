import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SynthError } from '../core/synth-error.ts';
import { ioDiagnostic, isIoError } from '../synth/io-error.ts';

/**
 * Finds the main.ts of each folder in `apps` that is not hidden, sorted by name: paths relative to the project, with `/`.
 *
 * @throws SynthError where one cannot be looked at: taken for absent, its stacks would be removed.
 */
export function discoverApps(projectRoot: string): readonly string[] {
  if (!isKind(projectRoot, 'apps', 'isDirectory')) return [];
  return attempt('apps', () => readdirSync(join(projectRoot, 'apps')))
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => `apps/${name}/main.ts`)
    .filter((file) => isKind(projectRoot, file, 'isFile'));
}

function isKind(projectRoot: string, path: string, kind: 'isDirectory' | 'isFile'): boolean {
  return attempt(path, () => {
    try {
      return statSync(join(projectRoot, path))[kind]();
    } catch (error) {
      if (isIoError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return false;
      throw error;
    }
  });
}

function attempt<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (!isIoError(error)) throw error;
    throw new SynthError([ioDiagnostic(path, 'read', error)], { cause: error });
  }
}

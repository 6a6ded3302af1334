import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of a package as files in another folder would import it; a package also finds itself. */
export function packageFolder(name: string, from: string): string | undefined {
  try {
    return dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

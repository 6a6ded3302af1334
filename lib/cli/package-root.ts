import { fileURLToPath } from 'node:url';

/** The folder of this package: what holds `build/`, or `lib/` where it runs from source. */
export const packageRoot: string = fileURLToPath(import.meta.url)
  .replaceAll('\\', '/')
  .replace(/\/(?:build|lib)\/(?!.*\/(?:build|lib)\/).*$/, '');

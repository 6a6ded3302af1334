import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './output-folder.ts';

/** Makes one of `children/` a file that the child processes of a test can run, whether or not Node reads TypeScript. */
export function childScript(name: string): string {
  const outfile = join(temporaryFolder(), `${name}.mjs`);
  const entry = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url));
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/** Makes one of `children/` a file that a child process can run, whether or not its Node reads TypeScript. */
export function childScript(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-child-'));
  const file = join(folder, `${name}.mjs`);
  beforeAll(() => {
    buildSync({
      entryPoints: [fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url))],
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return file;
}

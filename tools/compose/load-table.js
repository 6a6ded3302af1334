import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { described } from './described.js';

const LIBRARY = fileURLToPath(new URL('../../lib/compose/', import.meta.url));

/** Loads the table of attributes, which Node 20 cannot read as TypeScript; `named` is every type that has a name. */
export async function loadTable() {
  const files = readdirSync(`${LIBRARY}attributes`).sort();
  const contents = [
    ...files.map((file, index) => `export * as table${index} from './attributes/${file}';`),
    `export { propName } from './attribute-names.ts';`,
    `export { takes } from './schema/type-words.ts';`,
    `export { code, table } from '../docs/markdown.ts';`,
  ];
  const { outputFiles } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: LIBRARY, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    // Data has no folder.
    define: { 'import.meta.url': '"file:///"' },
    logLevel: 'silent',
    plugins: [described],
  });
  const { propName, takes, code, table, ...modules } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
  );
  const named = new Map(Object.values(modules).flatMap((module) => Object.entries(module)));
  return { composeFile: named.get('COMPOSE_FILE'), named, words: { propName, takes, code, table } };
}

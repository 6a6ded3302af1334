import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const LIBRARY = fileURLToPath(new URL('../../lib/immich/', import.meta.url));

const EXPORTS = `
  export { expectation } from './settings/expectation.ts';
  export { jsonSchema } from './settings/json-schema.ts';
  export { SETTINGS } from './settings/settings-table.ts';
  export { settingsOf } from './settings/settings-of.ts';
  export { IMMICH_LINES, NEWEST_LINE } from './versions.ts';
  export { code, table } from '../docs/markdown.ts';
`;

/** Loads the table of Immich's settings and what is made of it, which Node 20 cannot read as TypeScript. */
export async function loadTable() {
  const { outputFiles } = buildSync({
    stdin: { contents: EXPORTS, resolveDir: LIBRARY, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

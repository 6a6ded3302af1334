import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);

/**
 * Writes generated files, `{ name, text }` each, where they are not what is committed, and says which.
 *
 * With --check nothing is written: what is stale is told with where it comes from, and the exit code is 1.
 */
export function writeGenerated(files, source) {
  const stale = files.filter(({ name, text }) => text !== committed(name));
  if (process.argv.includes('--check')) {
    for (const { name } of stale) console.error(`${name} is not what ${source} gives`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  for (const { name, text } of stale) {
    mkdirSync(new URL('./', new URL(name, ROOT)), { recursive: true });
    writeFileSync(new URL(name, ROOT), text);
    console.log(name);
  }
}

function committed(name) {
  try {
    return readFileSync(new URL(name, ROOT), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

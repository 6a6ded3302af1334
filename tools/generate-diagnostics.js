// Writes docs/diagnostics.md: every code, with an example that is judged here and what is told of it. With --check nothing
// is written, and the exit code is 1 when the committed page is not what the codes and the rules give.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { diagnosticsPage } from './diagnostics/page.js';
import { loadLibrary } from './diagnostics/load-library.js';

const NAME = 'docs/diagnostics.md';
const FILE = new URL(`../${NAME}`, import.meta.url);

const text = diagnosticsPage(await loadLibrary());
const isStale = text !== committed();
if (process.argv.includes('--check')) {
  if (isStale) console.error(`${NAME} is not what the codes and the rules give`);
  process.exitCode = isStale ? 1 : 0;
} else if (isStale) {
  mkdirSync(new URL('./', FILE), { recursive: true });
  writeFileSync(FILE, text);
  console.log(NAME);
}

function committed() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// Writes what comes from the table of attributes in lib/compose/attributes/: the JSON Schema for editors, the validator
// that is compiled from it, and the page of reference. With --check nothing is written, and the exit code is 1 when a
// committed file is not what the table gives.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editorSchema } from './compose/json-schema.js';
import { loadTable } from './compose/load-table.js';
import { referencePage } from './compose/reference-page.js';
import { validatorModule } from './compose/validator-module.js';

const ROOT = new URL('../', import.meta.url);

const table = await loadTable();
const files = [
  { name: 'schemas/compose.schema.json', text: `${JSON.stringify(editorSchema(table), null, 2)}\n` },
  ...validatorModule(table).map(({ name, text }) => ({ name: `lib/compose/generated/${name}`, text })),
  { name: 'docs/reference.md', text: referencePage(table) },
];

const stale = files.filter(({ name, text }) => text !== committed(name));
if (process.argv.includes('--check')) {
  for (const { name } of stale) console.error(`${name} is not what the table of attributes gives`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
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

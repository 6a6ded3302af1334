// Writes what comes from the table of settings in lib/immich/settings/: the JSON Schema of every line of Immich, the types
// of its settings, and the page that lists them. With --check nothing is written, and the exit code is 1 when a committed file is not what the
// table gives.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadTable } from './immich-config/load-table.js';
import { settingsPage } from './immich-config/settings-page.js';
import { typesModule } from './immich-config/types-module.js';

const ROOT = new URL('../', import.meta.url);

const table = await loadTable();
const ofLines = table.IMMICH_LINES.flatMap((line) => {
  const schema = table.jsonSchema(line);
  return [
    { name: `schemas/immich-config/${line}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
    { name: `lib/immich/generated/immich-settings-${line}.ts`, text: typesModule(line, schema) },
  ];
});
const files = [...ofLines, { name: 'docs/immich-settings.md', text: settingsPage(table) }];

const stale = files.filter(({ name, text }) => text !== committed(name));
if (process.argv.includes('--check')) {
  for (const { name } of stale) console.error(`${name} is not what the table of settings gives`);
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

// Writes what comes from the table of settings in lib/immich/settings/: the JSON Schema of every line of Immich, the types
// of its settings, and the page that lists them.
import { loadTable } from './immich-config/load-table.js';
import { settingsPage } from './immich-config/settings-page.js';
import { typesModules } from './immich-config/types-modules.js';
import { writeGenerated } from './generated-files.js';
import { jsonText } from './json-text.js';

const table = await loadTable();
const schemas = new Map(table.IMMICH_LINES.map((line) => [line, table.jsonSchema(line)]));
const files = [
  ...[...schemas].map(([line, schema]) => ({
    name: `schemas/immich-config/${line}.schema.json`,
    text: jsonText(schema),
  })),
  ...typesModules(schemas).map(({ name, text }) => ({ name: `lib/immich/generated/${name}`, text })),
  { name: 'docs/immich-settings.md', text: settingsPage(table) },
];
writeGenerated(files, 'the table of settings');

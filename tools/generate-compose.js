// Writes what comes from the table of attributes in lib/compose/attributes/: the JSON Schema for editors, the validator
// that is compiled from it, and the page of reference.
import { editorSchema } from './compose/json-schema.js';
import { loadTable } from './compose/load-table.js';
import { referencePage } from './compose/reference-page.js';
import { validatorModule } from './compose/validator-module.js';
import { writeGenerated } from './generated-files.js';
import { jsonText } from './json-text.js';

const table = await loadTable();
const files = [
  { name: 'schemas/compose.schema.json', text: jsonText(editorSchema(table)) },
  ...validatorModule(table).map(({ name, text }) => ({ name: `lib/compose/generated/${name}`, text })),
  { name: 'docs/reference.md', text: referencePage(table) },
];
writeGenerated(files, 'the table of attributes');

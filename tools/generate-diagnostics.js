// Writes docs/diagnostics.md: every code, with an example that is judged here and what is told of it.
import { diagnosticsPage } from './diagnostics/page.js';
import { loadLibrary } from './diagnostics/load-library.js';
import { writeGenerated } from './generated-files.js';

const text = diagnosticsPage(await loadLibrary());
writeGenerated([{ name: 'docs/diagnostics.md', text }], 'the list of codes and rules');

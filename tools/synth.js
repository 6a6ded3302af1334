// Runs the command line from build/, building it first where lib/ is newer: `npm run synth` never runs stale code.
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = statSync(`${root}build/cli/main.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (newest(`${root}lib`) > built) await (await import('./build.js')).build();
await import('../build/cli/main.js');

// A folder's own time tells of removed files.
function newest(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const times = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(statSync(folder).mtimeMs, ...times);
}

import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout, with a final slash. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url));

let known: string | undefined;

/** The command line as it is published. Without a build of this very lib/ there is nothing to test. */
export function builtCommand(): string {
  known ??= findCommand();
  return known;
}

function findCommand(): string {
  const command = `${checkout}build/cli/main.js`;
  const built = statSync(command, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) throw new Error('build/ is missing: run `npm run build`');
  if (newest(`${checkout}lib`) > built) throw new Error('build/ is older than lib/: run `npm run build`');
  return command;
}

// A folder's own time tells of removed files.
function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(statSync(folder).mtimeMs, ...times);
}

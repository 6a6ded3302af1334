import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { posix } from 'node:path';

const IMPORT = /\b(?:from|import\()\s*['"](\.[^'"]+)\.(?:ts|js)['"]/g;

/** Removes the declarations of a folder that none of the entries leads to: nobody can import what they declare. */
export function dropUnreached(folder, entries) {
  const reached = new Set();
  const pending = entries.map((entry) => `${entry}.d.ts`);
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file) || !existsSync(`${folder}/${file}`)) continue;
    reached.add(file);
    for (const [, path] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(IMPORT)) {
      pending.push(posix.join(posix.dirname(file), `${path}.d.ts`));
    }
  }
  const declared = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.d.ts'));
  for (const file of declared) if (!reached.has(file)) rmSync(`${folder}/${file}`);
}

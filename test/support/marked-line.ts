import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The number of the line of a test file (`import.meta.url`) that ends with the comment `// line: <mark>`. */
export function markedLine(url: string, mark: string): number {
  const lines = readFileSync(fileURLToPath(url), 'utf8').split('\n');
  const found = lines.flatMap((line, index) => (line.endsWith(`// line: ${mark}`) ? [index + 1] : []));
  const [line] = found;
  if (line === undefined || found.length > 1) throw new Error(`${found.length} lines end with "// line: ${mark}"`);
  return line;
}

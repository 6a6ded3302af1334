import type { Lookup } from './dotenv.ts';
import { Place, type SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';

const LONGEST = 65_535;

/**
 * Reads a file of variables in the `raw` format: what follows the first `=` is the value, quotes, `$` and spaces included.
 *
 * @param earlier What earlier files say, which is part of the result.
 */
export function parseRawEnv(
  source: SourceText,
  lookup: Lookup,
  tell: Tell,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const values = new Map(earlier);
  const fault = (offset: number, message: string, hint: string) =>
    tell({ code: 'ENV-SYNTAX', severity: 'error', message, hint, origin: { location: new Place(source, offset) } });
  let offset = 0;
  for (const ended of source.text.split('\n')) {
    const content = ended.replace(/\r$/, '').replace(offset === 0 ? /^\uFEFF/ : '', '');
    const line = content.replace(/^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/, '');
    const [name = ''] = line.split('=', 1);
    if (isTooLong(ended)) fault(offset, 'a line is longer than Compose reads', `it may have ${LONGEST} bytes`);
    else if (line !== '' && !line.startsWith('#')) {
      if (name === '') fault(offset, 'a line has no name before the `=`', 'write `NAME=value`');
      else if (/[ \t]/.test(name)) fault(offset, 'the name of a variable holds a space', 'write `NAME=value`');
      else {
        const value = name === line ? lookup(name) : line.slice(name.length + 1);
        if (value !== undefined) values.set(name, value);
      }
    }
    offset += ended.length + 1;
  }
  return values;
}

// A character has three bytes at most for each of its units.
function isTooLong(line: string): boolean {
  return line.length * 3 > LONGEST && new TextEncoder().encode(line).length > LONGEST;
}

import { syntaxFault, type YamlFault } from '../yaml/fault.ts';
import type { Cursor } from './cursor.ts';

const [PERCENT, COLON, AT, BACKTICK] = [0x25, 0x3a, 0x40, 0x60];
const INDENT = 'indent each key and each `-` like those beside it, and what belongs to it deeper';

/** What stands at the cursor, where a value has ended or the next key should begin. */
export function strayFault(cursor: Cursor, isSameLine: boolean): YamlFault {
  const code = cursor.code();
  if (code === COLON) {
    const hint = 'indent each key like those beside it, on a line of its own; put a text with `: ` between quotes';
    return syntaxFault(cursor.at, 'a `:` cannot stand here', hint);
  }
  if (code === PERCENT || code === AT || code === BACKTICK) {
    const name = code === BACKTICK ? 'a backtick' : `\`${String.fromCharCode(code)}\``;
    return syntaxFault(cursor.at, `no value can begin with ${name}`, 'put the value between quotes');
  }
  if (!isSameLine) return indentFault(cursor.at);
  const hint = 'put the whole value between quotes, or leave the rest out';
  return syntaxFault(cursor.at, 'more stands behind a value', hint);
}

/** A line that does not stand where its block needs it. */
export function indentFault(offset: number): YamlFault {
  return syntaxFault(offset, 'this line is indented unlike what it belongs to', INDENT);
}

import { syntaxFault } from '../yaml/fault.ts';
import { isBlank, isBreak } from './cursor.ts';
import { emptyAt, NO_PROPERTIES, type Properties, type RawList, type RawMap, type RawNode } from './raw-node.ts';
import type { Reading } from './reading.ts';
import { indentFault } from './stray-fault.ts';

const [COMMA, COLON, QUESTION, BRACKET, BRACE] = [0x2c, 0x3a, 0x3f, 0x5b, 0x7b];

/** Reads what begins with a bracket or a brace; answers nothing where neither stands. */
export function readFlow(reading: Reading, indent: number, properties: Properties): RawList | RawMap | undefined {
  const { cursor } = reading;
  const start = cursor.at;
  const open = cursor.code();
  if (open !== BRACKET && open !== BRACE) return undefined;
  const list: RawList = { kind: 'list', offset: start, ...properties, items: [] };
  const map: RawMap = { kind: 'map', offset: start, ...properties, pairs: [] };
  cursor.at += 1;
  for (let isSeparated = true; !cursor.isAtEnd;) {
    skipSpace(reading, indent);
    if (cursor.isAtEnd) break;
    // The closing bracket or brace stands two places behind the opening one.
    if (cursor.code() === open + 2) {
      cursor.at += 1;
      return open === BRACE ? map : list;
    }
    if (!isSeparated) {
      const hint = 'put `,` between the values, or the closing bracket where it belongs';
      throw syntaxFault(cursor.at, 'a comma or a closing bracket is missing before this', hint);
    }
    if (cursor.code() === COMMA) {
      throw syntaxFault(cursor.at, 'a value is missing before this comma', 'leave the comma out, or write the value');
    }
    readEntry(reading, indent, open === BRACE ? map : list);
    skipSpace(reading, indent);
    isSeparated = cursor.code() === COMMA;
    if (isSeparated) cursor.at += 1;
  }
  throw syntaxFault(start, 'a bracket is never closed', 'close it where the list or mapping ends');
}

function readEntry(reading: Reading, indent: number, into: RawList | RawMap): void {
  const { cursor, traits } = reading;
  const read = () => reading.node(indent, 'flow');
  const start = cursor.at;
  const isExplicit = cursor.code() === QUESTION && (isBlank(cursor.code(1)) || isBreak(cursor.code(1)));
  if (isExplicit) {
    cursor.at += 1;
    skipSpace(reading, indent);
  }
  const { line, at } = cursor;
  const key = read() ?? emptyAt(at);
  skipSpace(reading, indent);
  const maySpan = isExplicit || (traits.isFive && into.kind === 'map');
  const hasColon = cursor.code() === COLON && (maySpan || cursor.line === line);
  if (into.kind === 'list' && !hasColon && !isExplicit) {
    into.items.push(key);
    return;
  }
  let value: RawNode = emptyAt(cursor.at);
  if (hasColon) {
    cursor.at += 1;
    skipSpace(reading, indent);
    value = read() ?? emptyAt(cursor.at);
  }
  const pair = { key, value, canMerge: true };
  if (into.kind === 'map') into.pairs.push(pair);
  else into.items.push({ kind: 'map', offset: start, ...NO_PROPERTIES, pairs: [pair] });
}

// Version 5 wants all lines to stand deeper than what is around the brackets.
function skipSpace({ cursor, traits }: Reading, indent: number): void {
  const breaks = cursor.skipSpace();
  if (!traits.isFive || cursor.indent >= indent || cursor.isAtEnd) return;
  if (breaks > 0 || cursor.tab !== -1) throw indentFault(cursor.at);
}

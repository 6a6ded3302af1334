import { tabFault } from '../yaml/fault.ts';
import { emptyAt, type Properties, type RawList } from './raw-node.ts';
import { isAtIndicator, type Reading } from './reading.ts';
import { strayFault } from './stray-fault.ts';

const DASH = 0x2d;

/** Reads a list of lines, of which the first item stands at the cursor; answers nothing where none does. */
export function readList(reading: Reading, properties: Properties): RawList | undefined {
  const { cursor, traits } = reading;
  if (cursor.tab !== -1 || !isAtIndicator(cursor, DASH)) return undefined;
  const { column } = cursor;
  const list: RawList = { kind: 'list', offset: cursor.at, ...properties, items: [] };
  const next = traits.isFive ? nextOfFive : nextOfFour;
  while (next(reading, list, column));
  return list;
}

// Reads an item, if one stands here; answers whether another may follow. Behind an empty item, it may stand anywhere.
function nextOfFour(reading: Reading, list: RawList, column: number): boolean {
  const { cursor } = reading;
  if (cursor.isAtEnd) return false;
  if (cursor.tab !== -1) throw tabFault(cursor.tab);
  if (!isAtIndicator(cursor, DASH)) return false;
  cursor.at += 1;
  const empty = emptyAt(cursor.at);
  if (cursor.skipSpace() > 0 && cursor.indent <= column) {
    list.items.push(empty);
    return true;
  }
  const { line } = cursor;
  list.items.push(reading.node(column, 'item', { isCompact: true }) ?? empty);
  cursor.skipSpace();
  if (cursor.isAtEnd) return false;
  const isSameLine = cursor.line === line;
  if (isSameLine || cursor.indent > column) throw strayFault(cursor, isSameLine);
  return cursor.indent === column;
}

function nextOfFive(reading: Reading, list: RawList, column: number): boolean {
  const { cursor } = reading;
  if (!isAtIndicator(cursor, DASH)) return false;
  if (cursor.tab !== -1) throw tabFault(cursor.tab);
  const { line } = cursor;
  cursor.at += 1;
  const empty = emptyAt(cursor.at);
  const isEmpty = cursor.skipSpace() > 0 && cursor.indent <= column;
  if (cursor.tab !== -1 && isAtIndicator(cursor, DASH)) throw tabFault(cursor.tab);
  list.items.push((isEmpty ? undefined : reading.node(column, 'item', { isCompact: true })) ?? empty);
  cursor.skipSpace();
  if (cursor.isAtEnd || cursor.indent < column) return false;
  const isSameLine = cursor.line === line && isAtIndicator(cursor, DASH);
  if (cursor.indent > column || isSameLine) throw strayFault(cursor, cursor.line === line);
  return true;
}

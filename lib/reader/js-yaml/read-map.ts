import { syntaxFault, tabFault, type YamlFault } from '../yaml/fault.ts';
import { isGap, type Cursor, type Spot } from './cursor.ts';
import { emptyAt, type Properties, type RawMap, type RawNode } from './raw-node.ts';
import { isAtIndicator, type Reading } from './reading.ts';
import { strayFault } from './stray-fault.ts';
import { needsValue } from './tags.ts';

const [COLON, QUESTION] = [0x3a, 0x3f];

/** Where a mapping of lines stands. */
export interface MapPlace {
  readonly properties: Properties;
  /** The least that the lines of a key are indented. */
  readonly inner: number;
}

/**
 * Reads a mapping of lines, of which the first key stands at the cursor.
 *
 * What is no key after all is answered too, if it is a value; where nothing stands that could be a key, version 4
 * has forgotten what stood before it.
 */
export function readMap(reading: Reading, { properties, inner }: MapPlace): RawNode | 'forgotten' | undefined {
  const { cursor, traits } = reading;
  if (cursor.tab !== -1) return undefined;
  const start = cursor.save();
  const { column } = cursor;
  const map: RawMap = { kind: 'map', offset: cursor.at, ...properties, pairs: [] };
  // What a `?` has announced, until its `:` comes.
  let announced: RawNode | undefined;
  while (!cursor.isAtEnd) {
    if (announced === undefined && cursor.tab !== -1) throw tabFault(cursor.tab);
    const { line } = cursor;
    const isQuestion = isAtIndicator(cursor, QUESTION);
    const isMarked = isQuestion || isAtIndicator(cursor, COLON);
    const isFirst = announced === undefined && map.pairs.length === 0;
    if (announced !== undefined && (isQuestion || !isMarked)) {
      map.pairs.push(emptyPair(announced));
      announced = undefined;
    }
    const key = isMarked ? takeMark(reading, announced) : reading.node(inner, 'key');
    if (!isMarked) {
      if (key === undefined && isFirst) return traits.isFive ? undefined : 'forgotten';
      if (key === undefined) break;
      const hasColon = takeColon(cursor, line);
      if (!hasColon && isFirst) return keep(reading, key, properties, start);
      if (!hasColon) throw missingColon(key.offset);
    }
    const part = reading.node(column, 'value', { seeks: true, isCompact: isMarked }) ?? emptyAt(cursor.at);
    announced = isQuestion ? part : undefined;
    if (!isQuestion) map.pairs.push({ key: key ?? emptyAt(part.offset), value: part, canMerge: !isMarked });
    cursor.skipSpace();
    if (cursor.isAtEnd) break;
    const isSameLine = cursor.line === line;
    if (isSameLine || cursor.indent > column) throw strayFault(cursor, isSameLine);
    if (cursor.indent < column) break;
  }
  if (announced !== undefined) map.pairs.push(emptyPair(announced));
  return map.pairs.length === 0 ? undefined : map;
}

/** Reads a mapping of lines from an earlier place; goes back and answers nothing where none stands there. */
export function tryMap(reading: Reading, spot: Spot, place: MapPlace): RawNode | undefined {
  const { cursor, traits } = reading;
  const back = cursor.save();
  cursor.restore(spot);
  const found = readMap(reading, place);
  if (typeof found === 'object' && found.kind === 'map') return found;
  if (typeof found === 'object' && !traits.isFive) checkRead(found);
  cursor.restore(back);
  return undefined;
}

// Version 4 gives what it reads its meaning at once, even where it reads it again in another way.
function checkRead(found: RawNode): void {
  const isEmpty = found.kind === 'scalar' && found.text === undefined;
  if (!isEmpty || !needsValue(found.tag)) return;
  throw syntaxFault(found.offset, 'a value is missing behind a tag', 'write anchor, tag and value on one line');
}

// Goes over `?` or `:`; the key of a `:` has been announced, or is nothing in version 5.
function takeMark({ cursor, traits }: Reading, announced: RawNode | undefined): RawNode | undefined {
  if (cursor.code() === COLON && announced === undefined && !traits.isFive) {
    const hint = 'write the key, or put the text between quotes';
    throw syntaxFault(cursor.at, 'a key is missing before this `:`', hint);
  }
  cursor.at += 1;
  return announced;
}

// Goes over the colon of a key, which stands on the line where the key began.
function takeColon(cursor: Cursor, line: number): boolean {
  if (cursor.line !== line) return false;
  cursor.skipBlanks();
  if (cursor.code() !== COLON) return false;
  cursor.at += 1;
  if (isGap(cursor.code())) return true;
  throw syntaxFault(cursor.at, 'a space is missing behind the `:` of a key', 'put a space there');
}

// What was read as a key, and is none. Version 5 reads it again if something stands before it.
function keep({ cursor, traits }: Reading, inner: RawNode, properties: Properties, start: Spot): RawNode | undefined {
  if (properties.tag === '' && properties.anchor === '') return inner;
  if (!traits.isFive) return { kind: 'kept', offset: inner.offset, ...properties, early: properties.anchor, inner };
  cursor.restore(start);
  return undefined;
}

function emptyPair(key: RawNode): RawMap['pairs'][number] {
  return { key, value: emptyAt(key.offset), canMerge: false };
}

function missingColon(offset: number): YamlFault {
  const hint = 'put `: ` and the value behind it, or indent the line if it goes on with the one above';
  return syntaxFault(offset, 'a key should stand here, and no `:` follows it on its line', hint);
}

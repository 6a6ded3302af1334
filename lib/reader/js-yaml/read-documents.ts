import { syntaxFault, YamlFault } from '../yaml/fault.ts';
import { Cursor, isGap } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { isAtNextDocument, skipByteOrderMark } from './next-document.ts';
import { emptyAt, type RawNode } from './raw-node.ts';
import { NodeReader } from './read-nodes.ts';
import { scanDirectives } from './scan-directives.ts';
import { strayFault } from './stray-fault.ts';

const [SPACE, POINT] = [0x20, 0x2e];

/** Reads the one document of a text as js-yaml does; answers nothing where there is none. Throws a `YamlFault`. */
export function readDocument(text: string, traits: Traits): RawNode | undefined {
  const documents = traits.isFive ? documentsOfFive(text, traits) : documentsOfFour(text, traits);
  const [first, second] = documents;
  if (second === undefined) return first?.root;
  const hint = 'leave one of the documents; `---` and `...` stand between them';
  throw new YamlFault('YAML-DOCUMENTS', second.offset, 'a second document begins here, and only one is read', hint);
}

interface RawDocument {
  readonly root: RawNode;
  readonly offset: number;
}

function documentsOfFour(text: string, traits: Traits): readonly RawDocument[] {
  const documents: RawDocument[] = [];
  const isEnded = text === '' || text.endsWith('\n') || text.endsWith('\r');
  const cursor = new Cursor(isEnded ? text : `${text}\n`, text.startsWith('\ufeff') ? 1 : 0, false);
  for (; cursor.code() === SPACE; cursor.at += 1) cursor.indent += 1;
  // A single line end is no document.
  while (cursor.at < cursor.end - 1) {
    const { at: offset } = cursor;
    const { count, handles } = scanDirectives(cursor, traits);
    if (isAtDashes(cursor)) skipMark(cursor);
    else if (count > 0) throw missingStart(cursor.at);
    documents.push({ root: readRoot(new NodeReader(cursor, traits, handles), cursor, true), offset });
    if (!cursor.isAtMark() && !cursor.isAtEnd) throw strayFault(cursor, true);
    if (cursor.isAtMark() && cursor.code() === POINT) skipMark(cursor);
  }
  return documents;
}

function documentsOfFive(text: string, traits: Traits): readonly RawDocument[] {
  const documents: RawDocument[] = [];
  const cursor = new Cursor(text, 0, true);
  for (;;) {
    skipByteOrderMark(cursor);
    cursor.skipSpace();
    if (cursor.isAtEnd) return documents;
    const { at: offset } = cursor;
    const { count, handles } = scanDirectives(cursor, traits);
    const { line } = cursor;
    const isMarked = isAtDashes(cursor) && isGap(cursor.code(3));
    if (isMarked) skipMark(cursor);
    else if (count > 0) throw missingStart(cursor.at);
    if (isMarked || !isAtPoints(cursor)) {
      const mayHoldMapping = !isMarked || cursor.line > line;
      documents.push({ root: readRoot(new NodeReader(cursor, traits, handles), cursor, mayHoldMapping), offset });
      endOfFive(cursor, offset);
    } else {
      skipMark(cursor);
    }
  }
}

// Goes over the end of a document, and refuses what cannot stand there.
function endOfFive(cursor: Cursor, start: number): void {
  const { line } = cursor;
  const isClosed = isAtPoints(cursor);
  if (isClosed) skipMark(cursor);
  const isOver = isClosed ? cursor.line > line : cursor.isAtMark() || isAtNextDocument(cursor);
  if (!cursor.isAtEnd && (!isOver || cursor.at === start)) throw strayFault(cursor, true);
}

function readRoot(reader: NodeReader, cursor: Cursor, mayHoldMapping: boolean): RawNode {
  const { at, indent } = cursor;
  const root = reader.node(indent - 1, 'value', { isCompact: mayHoldMapping, mayHoldMapping }) ?? emptyAt(at);
  cursor.skipSpace();
  return root;
}

function isAtDashes(cursor: Cursor): boolean {
  return cursor.indent === 0 && cursor.text.startsWith('---', cursor.at);
}

function isAtPoints(cursor: Cursor): boolean {
  return cursor.code() === POINT && cursor.isAtMark();
}

function skipMark(cursor: Cursor): void {
  cursor.at += 3;
  cursor.skipSpace();
}

function missingStart(offset: number): YamlFault {
  const message = '`---` has to stand between the lines that begin with `%` and the document';
  return syntaxFault(offset, message, 'leave those lines out, or write `---` behind them');
}

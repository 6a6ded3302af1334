import { syntaxFault, type YamlFault } from './fault.ts';
import type { Token } from './token.ts';

const INDENT = 'indent it like the lines that it belongs to';
const REST = 'put the whole value between quotes, or leave the rest out';

/** What stands where a list or a mapping should go on or end. */
export function strayToken({ kind, offset }: Token, block: 'list' | 'map'): YamlFault {
  if (kind === 'value') {
    return syntaxFault(offset, 'a key is missing before this `:`', 'write the key, or put the text between quotes');
  }
  const isKey = kind === 'key' || kind === 'map';
  if (!isKey && kind !== 'item' && kind !== 'list') return syntaxFault(offset, 'more stands behind a value', REST);
  if (block === 'list' && isKey) {
    const message = 'the lines around this one are items of a list, and this one is a key';
    return syntaxFault(offset, message, `begin it with \`- \`, or ${INDENT}`);
  }
  if (block === 'map' && !isKey) {
    const message = 'the lines around this one are keys, and this one is an item of a list';
    return syntaxFault(offset, message, `write a key, or ${INDENT}`);
  }
  return syntaxFault(offset, 'this line is indented unlike those around it', INDENT);
}

/** What stands behind the end of a document, where only another one could begin. */
export function strayContent({ offset }: Token, before: Token | undefined): YamlFault {
  if (before?.kind === 'block-end') {
    return syntaxFault(offset, 'this line is indented less than the first one of the document', INDENT);
  }
  if (before?.kind === 'document-end') {
    return syntaxFault(
      offset,
      'the document has ended with `...` above',
      'leave that line out, or begin another one with `---`',
    );
  }
  return syntaxFault(offset, 'more stands behind a value', REST);
}

/** What is no value, where one has to stand. */
export function missingValue({ kind, offset }: Token): YamlFault {
  const message = kind === 'end' ? 'the file ends where a value should stand' : 'a value should stand here';
  return syntaxFault(offset, message, 'write one; text that begins with a special character belongs between quotes');
}

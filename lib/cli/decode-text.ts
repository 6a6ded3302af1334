import { isUtf8 } from 'node:buffer';

const REPLACEMENT = Buffer.from('\u{FFFD}');

/** The text of a file in UTF-8, or in UTF-16 where it begins with a byte order mark. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeUtf8(bytes);
}

/**
 * The text of a file in UTF-8.
 *
 * The first byte that is no UTF-8 becomes half of a character, which no reader takes, and not U+FFFD, which would pass
 * for text of the user's.
 */
export function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return text;
  const at = firstInvalid(text, bytes);
  return `${text.slice(0, at)}\u{DC80}${text.slice(at + 1)}`;
}

// Node has put U+FFFD for it, which the file may also hold itself.
function firstInvalid(text: string, bytes: Buffer): number {
  let [at, offset] = [text.indexOf('\u{FFFD}'), 0];
  for (let counted = 0; at !== -1; at = text.indexOf('\u{FFFD}', at + 1)) {
    offset += Buffer.byteLength(text.slice(counted, at));
    if (!bytes.subarray(offset, offset + REPLACEMENT.length).equals(REPLACEMENT)) return at;
    counted = at;
  }
  return text.length;
}

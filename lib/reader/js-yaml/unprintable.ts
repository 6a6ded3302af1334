import { YamlFault } from '../yaml/fault.ts';

const UNPRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Refuses what no text without double quotes may hold, between two offsets. */
export function checkPrintable(text: string, from: number, to: number): void {
  const found = UNPRINTABLE.exec(text.slice(from, to));
  if (found !== null) throw characterFault(from + found.index, found[0]);
}

/** A character that cannot stand where it stands. */
export function characterFault(offset: number, character: string): YamlFault {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isHalf = /^D[89A-F]/.test(code) && code.length === 4;
  const message = isHalf ? 'bytes stand here that are no UTF-8' : `the character U+${code} cannot stand here`;
  const hint = isHalf
    ? 'save the file as UTF-8'
    : `leave it out; between double quotes, an escape such as \`\\u${code}\` can stand for it`;
  return new YamlFault('YAML-CHARACTER', offset, message, hint);
}

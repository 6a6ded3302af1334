import type { MapNode } from './node.ts';
import { Place, type SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { composeNodes } from './yaml/compose-nodes.ts';
import { YamlFault } from './yaml/fault.ts';
import { MAX_FINDINGS, MAX_LENGTH } from './yaml/limits.ts';
import { resolveNodes } from './yaml/resolve-nodes.ts';
import { scanTokens } from './yaml/scanner.ts';

const BYTE_ORDER_MARK = 0xfe_ff;
// Half of a surrogate pair stands for bytes that are no UTF-8.
const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads the documents of a YAML text the way Docker Compose does, which is YAML 1.1 and 1.2 in one.
 *
 * Aliases and merge keys are resolved, so that nodes may be shared; the tags `!reset` and `!override` stay on their nodes,
 * of which the first are empty. Tells what is wrong; what is no mapping is left out, and all of it where the syntax is wrong.
 */
export function parseYaml(source: SourceText, tell: Tell): readonly MapNode[] {
  let findings = 0;
  const tellSome: Tell = (finding) => {
    findings += 1;
    if (findings <= MAX_FINDINGS) tell(finding);
  };
  try {
    checkText(source.text);
    const start = source.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return resolveNodes(composeNodes(scanTokens(source.text, start)), source, tellSome);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const { code, message, hint, offset } = error;
    tell({ code, severity: 'error', message, hint, origin: { location: new Place(source, offset) } });
    return [];
  }
}

function checkText(text: string): void {
  if (text.length > MAX_LENGTH) {
    const message = `the file has more than ${MAX_LENGTH / 1024 / 1024} million characters`;
    throw new YamlFault('YAML-SIZE', 0, message, 'split it into one file for each stack');
  }
  const found = FORBIDDEN.exec(text);
  if (found === null) return;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isHalf = /^D[89A-F]/.test(code);
  const message = isHalf ? 'bytes stand here that are no UTF-8' : `the character U+${code} cannot stand in YAML`;
  const hint = isHalf
    ? 'save the file as UTF-8'
    : `leave it out; between double quotes, an escape such as \`\\u${code}\` can stand for it`;
  throw new YamlFault('YAML-CHARACTER', found.index, message, hint);
}

/** What may follow the name in `${}`: a default, a message to stop with, or a replacement. */
export type Operator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** A variable in a text: `$NAME`, `${NAME}`, or one with a word such as `${NAME:-word}`. */
export interface Reference {
  readonly name: string;
  readonly operator?: Operator;
  /** What follows the operator, which may hold variables itself. */
  readonly word: Template;
  /** The word as it is written. */
  readonly wordText: string;
  /** Where its `$` stands in the text. */
  readonly offset: number;
}

/** Literal strings and variables, in order. */
export type Template = readonly (string | Reference)[];

/** Why a text with `$` in it cannot be read, and where the `$` stands. */
export interface TemplateFault {
  readonly offset: number;
  readonly fault: string;
}

const NAME = /[_a-z][_a-z0-9]*/iuy;
const OPERATOR = /:?[-+?]/y;
const DEEPEST = 100;

/**
 * Reads the variables in a text, as Docker Compose does; the first fault ends the reading.
 *
 * `$$` is a dollar sign, and so is one that nothing follows that could be a name. `${…}` stands on one line: it ends at
 * the `}` that closes it, counting the braces in between; where none does, at the last `}` of the line.
 */
export function parseTemplate(text: string): Template | TemplateFault {
  return parseFrom(text, 0, 0);
}

/** Whether a text could not be read. */
export function isFault(result: Template | TemplateFault): result is TemplateFault {
  return 'fault' in result;
}

function parseFrom(text: string, base: number, depth: number): Template | TemplateFault {
  const parts: (string | Reference)[] = [];
  let literal = '';
  let at = 0;
  for (let dollar = text.indexOf('$'); dollar !== -1; dollar = text.indexOf('$', at)) {
    literal += text.slice(at, dollar);
    const name = matchAt(NAME, text, dollar + 1);
    if (text[dollar + 1] === '{') {
      const braced = parseBraced(text, dollar, base, depth);
      if ('fault' in braced) return braced;
      if (literal !== '') parts.push(literal);
      parts.push(braced.reference);
      [literal, at] = ['', braced.end];
    } else if (name !== '') {
      if (literal !== '') parts.push(literal);
      parts.push({ name, word: [], wordText: '', offset: base + dollar });
      [literal, at] = ['', dollar + 1 + name.length];
    } else {
      literal += '$';
      at = dollar + (text[dollar + 1] === '$' ? 2 : 1);
    }
  }
  literal += text.slice(at);
  return literal === '' ? parts : [...parts, literal];
}

function parseBraced(
  text: string,
  dollar: number,
  base: number,
  depth: number,
): { readonly reference: Reference; readonly end: number } | TemplateFault {
  const offset = base + dollar;
  const name = matchAt(NAME, text, dollar + 2);
  const afterName = dollar + 2 + name.length;
  const ahead = text.slice(afterName, afterName + 2);
  if (name === '') return { offset, fault: namelessFault(ahead) };
  if (text[afterName] === '}') {
    return { reference: { name, word: [], wordText: '', offset }, end: afterName + 1 };
  }
  const operator = matchAt(OPERATOR, text, afterName) as Operator | '';
  if (operator === '') return { offset, fault: separatorFault(name, ahead) };
  const close = closingBrace(text, dollar);
  if (close === -1) return { offset, fault: `\`\${${name}${operator}\` has no \`}\` on its line` };
  if (depth === DEEPEST) return { offset, fault: `variables stand ${DEEPEST} deep in each other` };
  const start = afterName + operator.length;
  const wordText = text.slice(start, close);
  const word = parseFrom(wordText, base + start, depth + 1);
  return isFault(word) ? word : { reference: { name, operator, word, wordText, offset }, end: close + 1 };
}

// A `{` hides what follows it, so that in `{}` nothing closes.
function closingBrace(text: string, dollar: number): number {
  let open = 0;
  let last = -1;
  for (let at = dollar; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '}') {
      last = at;
      if (--open === 0) return at;
    } else if (text[at] === '{') {
      open++;
      if (text[at + 1] === '}') last = at + 1;
      if (text[at + 1] !== '\n') at++;
    }
  }
  return last;
}

function namelessFault(rest: string): string {
  if (/^(?:\n|$)/.test(rest)) return '`${` has no `}` on its line';
  if (rest.startsWith('}')) return '`${}` names no variable';
  return `\`\${\` is followed by ${firstOf(rest)}, with which no name begins`;
}

function separatorFault(name: string, rest: string): string {
  if (/^(?:\n|$)/.test(rest)) return `\`\${${name}\` has no \`}\` on its line`;
  if (rest.startsWith(':=')) return `\`\${${name}\` is followed by \`:=\`, and Compose sets no variables`;
  return `\`\${${name}\` is followed by ${firstOf(rest)}, which no name holds`;
}

function firstOf(text: string): string {
  const [character = ''] = text;
  return character === ' ' ? 'a space' : `\`${character}\``;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

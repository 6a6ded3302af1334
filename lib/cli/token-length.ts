const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.|'')*'|`(?:[^`\\]|\\.)*`)/;
const CODE = /^(?:new\s+[\w$.]+|[\w$]+)/;
const VARIABLE = /^\$(?:\{[^{}]*\}|\w+)/;
// A plain scalar of YAML ends before a comment and before the colon of a key; in brackets, at a comma or bracket too.
const PLAIN = /^(?:\t+|(?:(?!\s+#|:(?:\s|$)).)+)/;
const PLAIN_IN_BRACKETS = /^(?:(?!\s+#|:(?:\s|$)|[,[\]{}]).)+/;

/** How many characters the token at a place of a line has, as far as can be told: a caret spans it. At least one. */
export function tokenLength(line: string, start: number, file: string): number {
  const rest = line.slice(start);
  const isCode = /\.[cm]?[jt]sx?$/i.test(file);
  const token = QUOTED.exec(rest) ?? (isCode ? CODE.exec(rest) : yamlToken(line.slice(0, start), rest));
  return Math.max(1, token?.[0].trimEnd().length ?? 1);
}

function yamlToken(before: string, rest: string): RegExpExecArray | null {
  const unquoted = before.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  const opened = unquoted.match(/(?:^|[\s:[{,-])[[{]/g)?.length ?? 0;
  const closed = unquoted.match(/[\]}]/g)?.length ?? 0;
  const isInBrackets = opened > closed || /^[[{]/.test(rest);
  return VARIABLE.exec(rest) ?? (isInBrackets ? PLAIN_IN_BRACKETS : PLAIN).exec(rest);
}

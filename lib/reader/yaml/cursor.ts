const END = 0;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x20_28;
const PARAGRAPH_SEPARATOR = 0x20_29;

const BLANKS = /[ \t]*/y;
const LINE = /[^\0\n\r\x85\u2028\u2029]*/y;

/** Whether a character is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a character ends a line: those of YAML 1.1, which Docker Compose reads. */
export function isBreak(code: number): boolean {
  if (code <= CARRIAGE_RETURN) return code === LINE_FEED || code === CARRIAGE_RETURN;
  return code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/** Whether nothing but blanks can be meant here: a blank, the end of the line, or the end of the text. */
export function isGap(code: number): boolean {
  return code === SPACE || code === TAB || code === END || isBreak(code);
}

/** A place that moves through a text. The text ends with a NUL, which no YAML text may hold. */
export class Cursor {
  readonly text: string;
  at: number;
  lineStart: number;

  constructor(text: string, start: number) {
    this.text = `${text}\0`;
    this.at = start;
    this.lineStart = start;
  }

  /** How far the place is from the beginning of its line. */
  get column(): number {
    return this.at - this.lineStart;
  }

  /** The character at the place, or after it; 0 is the end. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length - 1;
  }

  skipBlanks(): void {
    this.skip(BLANKS);
  }

  /** Goes to where the line ends. */
  skipLine(): void {
    this.skip(LINE);
  }

  /** Goes over the end of a line; answers what it stands for in a text. */
  takeBreak(): string {
    const code = this.code();
    this.at += code === CARRIAGE_RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.lineStart = this.at;
    return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR ? String.fromCharCode(code) : '\n';
  }

  /** Goes over what a pattern, which has to be sticky, finds here. */
  skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) this.at = pattern.lastIndex;
  }

  /** Goes over what a pattern, which has to be sticky, finds here; answers it. */
  take(pattern: RegExp): string {
    const from = this.at;
    this.skip(pattern);
    return this.text.slice(from, this.at);
  }

  /** Whether `---` or `...` stands here, at the beginning of a line and by itself. */
  isAtMarker(mark: '-' | '.'): boolean {
    return this.at === this.lineStart && this.text.startsWith(mark.repeat(3), this.at) && isGap(this.code(3));
  }
}

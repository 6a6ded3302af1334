const [END, TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, HASH] = [0, 0x09, 0x0a, 0x0d, 0x20, 0x23];
const MARK = /(?:---|\.\.\.)(?=[\0\t\n\r ])/y;
const BLANKS = /[\t ]*/y;
const LINE = /[^\0\n\r]*/y;

/** Whether a character is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a character ends a line. */
export function isBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Whether a character is a blank, or the end of a line or of the text. */
export function isGap(code: number): boolean {
  return isBlank(code) || isBreak(code) || code === END;
}

/** Whether a character is a bracket, a brace or a comma. */
export function isFlowMark(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

/** Where a cursor has been. */
export type Spot = Pick<Cursor, 'at' | 'line' | 'lineStart' | 'indent' | 'tab'>;

/** A place that moves through a text, and what is known of its line. The text ends with a NUL, and holds no other. */
export class Cursor {
  readonly text: string;
  readonly #commentsNeedBlank: boolean;
  at: number;
  /** How many lines have ended. */
  line = 0;
  lineStart: number;
  /** How many spaces begin the line. */
  indent = 0;
  /** Where the first tab stands that was gone over on the line; -1 without one. */
  tab = -1;

  constructor(text: string, start: number, commentsNeedBlank: boolean) {
    this.text = `${text}\0`;
    this.at = start;
    this.lineStart = start;
    this.#commentsNeedBlank = commentsNeedBlank;
  }

  /** Where the text ends. */
  get end(): number {
    return this.text.length - 1;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** How far the place is from the beginning of its line. */
  get column(): number {
    return this.at - this.lineStart;
  }

  /** The character at the place, or after it; 0 is the end. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  save(): Spot {
    const { at, line, lineStart, indent, tab } = this;
    return { at, line, lineStart, indent, tab };
  }

  restore(spot: Spot): void {
    Object.assign(this, spot);
  }

  /** Goes over what a pattern, which has to be sticky, finds here; answers whether that is anything. */
  skip(pattern: RegExp): boolean {
    const from = this.at;
    pattern.lastIndex = from;
    if (pattern.test(this.text)) this.at = pattern.lastIndex;
    return this.at > from;
  }

  /** Goes over what a pattern, which has to be sticky, finds here; answers it. */
  take(pattern: RegExp): string {
    const from = this.at;
    this.skip(pattern);
    return this.text.slice(from, this.at);
  }

  skipBlanks(): boolean {
    return this.skip(BLANKS);
  }

  /** Goes to where the line ends. */
  skipLine(): void {
    this.skip(LINE);
  }

  /** Goes over the end of a line. */
  takeBreak(): void {
    this.at += this.code() === CARRIAGE_RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.line += 1;
    this.lineStart = this.at;
    this.indent = 0;
    this.tab = -1;
  }

  /** Goes over blanks, the ends of lines and maybe comments; answers how many lines have ended. */
  skipSpace(withComments = true): number {
    const before = this.line;
    let isApart = !this.#commentsNeedBlank || this.column === 0 || isGap(this.code(-1));
    for (;;) {
      const from = this.at;
      if (this.skipBlanks()) {
        isApart = true;
        if (this.tab === -1) this.tab = tabIn(this.text, from, this.at);
      }
      if (withComments && isApart && this.code() === HASH) this.skipLine();
      if (!isBreak(this.code())) return this.line - before;
      this.takeBreak();
      isApart = true;
      for (; this.code() === SPACE; this.at += 1) this.indent += 1;
    }
  }

  /** Whether `---` or `...` stands here, at the beginning of a line and by itself. */
  isAtMark(): boolean {
    if (this.column !== 0) return false;
    MARK.lastIndex = this.at;
    return MARK.test(this.text);
  }
}

function tabIn(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === TAB) return at;
  return -1;
}

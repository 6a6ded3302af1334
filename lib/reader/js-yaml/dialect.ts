/**
 * The npm package `js-yaml` by what it reads, which is that of 4.1.1, 4.3.2, 5.4.2 and 5.5.0.
 *
 * But for rarities, 4.2 reads like 4.3, and 5.0 to 5.3 like 5.4.
 */
export type JsYamlDialect = '4.1' | '4.3' | '5.4' | '5.5';

/** What tells the dialects apart. */
export interface Traits {
  /** Since 5, indentation counts between brackets and quotes too, a comment needs a blank before it, and so on. */
  readonly isFive: boolean;
  /** Whether anchor and tag at the beginning of a line may belong to the key that follows them. */
  readonly hasKeyProperties: boolean;
  /** Whether blanks at the end of a line between quotes are dropped. */
  readonly trimsQuotedLines: boolean;
  /** Whether a block of text has to be indented where it is the whole document. */
  readonly indentsBlocks: boolean;
  /** Whether a bracket or comma can begin a text without quotes. */
  readonly bracketsBeginText: boolean;
  /** Whether empty lines deeper than the text count even where the text turns out to be empty. */
  readonly comparesBlankLines: boolean;
  /** The handle of a tag. */
  readonly tagHandle: RegExp;
  /** Whether `_` may stand between digits, and numbers be too large for JavaScript. */
  readonly hasLooseNumbers: boolean;
  /** How deep nodes may stand in each other. */
  readonly maxDepth: number;
  /** How many keys and mappings may be merged in one file, and how many of them by one key. */
  readonly maxMerges: number;
  readonly maxMergeItems: number;
}

/** 4.1 knows no limit but the stack, which holds some thousands; nobody writes that. */
const DEEPEST = 500;

const OLDEST: Traits = {
  isFive: false,
  hasKeyProperties: false,
  trimsQuotedLines: false,
  indentsBlocks: false,
  bracketsBeginText: false,
  comparesBlankLines: false,
  tagHandle: /^!(?:[a-z-]*!)?$/i,
  hasLooseNumbers: true,
  maxDepth: DEEPEST,
  maxMerges: Infinity,
  maxMergeItems: Infinity,
};

const LATER: Traits = {
  ...OLDEST,
  hasKeyProperties: true,
  trimsQuotedLines: true,
  indentsBlocks: true,
  tagHandle: /^!(?:[0-9a-z-]*!)?$/i,
  hasLooseNumbers: false,
  maxDepth: 100,
  maxMerges: 10_000,
  maxMergeItems: 100,
};

/** What tells a dialect from the others. */
export const TRAITS: Readonly<Record<JsYamlDialect, Traits>> = {
  '4.1': OLDEST,
  '4.3': LATER,
  '5.4': { ...LATER, isFive: true, bracketsBeginText: true, comparesBlankLines: true },
  '5.5': { ...LATER, isFive: true },
};

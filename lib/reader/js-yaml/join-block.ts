import type { BlockHeader } from './block-header.ts';

/** A line of a block of text without its indentation; nothing for an empty one. */
export type BlockLine = string | undefined;

/** The text that the lines of a block make. */
export function joinBlock(lines: readonly BlockLine[], { isFolded, chomping }: BlockHeader): string {
  let text = '';
  let empty = 0;
  let [hasText, wasDeeper] = [false, false];
  for (const line of lines) {
    if (line === undefined) {
      empty += 1;
      continue;
    }
    const isDeeper = line.startsWith(' ') || line.startsWith('\t');
    const folds = isFolded && !isDeeper && !wasDeeper;
    if (folds && empty === 0 && hasText) text += ' ';
    else text += '\n'.repeat(hasText && !folds ? empty + 1 : empty);
    text += line;
    [hasText, wasDeeper, empty] = [true, isDeeper, 0];
  }
  if (chomping === '+') return text + '\n'.repeat(hasText ? empty + 1 : empty);
  return hasText && chomping === '' ? `${text}\n` : text;
}

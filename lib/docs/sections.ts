import type { StackNote } from '../core/compose-stack.ts';
import { table } from './markdown.ts';

/**
 * Turns what constructs said of their stack into sections, in order of first mention: first the text, then the table.
 *
 * Rows of one table need not have the same columns.
 */
export function sections(notes: readonly StackNote[]): readonly string[] {
  const titles = [...new Set(notes.map(({ title }) => title))];
  return titles.map((title) => {
    const inSection = notes.filter((note) => note.title === title);
    // Two constructs of a kind say the same thing once.
    const bodies = [...new Set(inSection.flatMap((note) => ('body' in note ? [note.body] : [])))];
    const rows = inSection.flatMap((note) => ('row' in note ? [note.row] : []));
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
    return [`## ${title}`, ...bodies, ...(rows.length === 0 ? [] : [table(columns, cells)])].join('\n\n');
  });
}

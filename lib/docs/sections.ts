import type { StackNote } from '../core/compose-stack.ts';
import { table } from './markdown.ts';

/** Turns what constructs said of their stack into sections, in order of first mention: first the text, then the table. */
export function sections(notes: readonly StackNote[]): readonly string[] {
  const titles = [...new Set(notes.map(({ title }) => title))];
  return titles.map((title) => {
    const inSection = notes.filter((note) => note.title === title);
    // Two constructs of a kind say the same thing once.
    const bodies = [...new Set(inSection.flatMap((note) => ('body' in note ? [note.body] : [])))];
    const rows = inSection.filter((note) => 'cells' in note);
    const columns = rows[0]?.columns;
    const parts =
      columns === undefined
        ? bodies
        : [
            ...bodies,
            table(
              columns,
              rows.map(({ cells }) => cells),
            ),
          ];
    return [`## ${title}`, ...parts].join('\n\n');
  });
}

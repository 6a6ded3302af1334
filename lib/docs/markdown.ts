/** A table in Markdown; cells are text, in which a pipe or a line break would end the cell. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), `| ${columns.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Text in a code span, whose fence is longer than any run of backticks in it. */
export function code(text: string): string {
  if (text === '') return '';
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

// A backslash before a pipe would escape the backslash that escapes the pipe.
function cell(text: string): string {
  return text.replaceAll(/(\\*)\|/g, '$1$1\\|').replaceAll(/\s*[\n\r]\s*/g, ' ');
}

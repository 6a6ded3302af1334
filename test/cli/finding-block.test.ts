import { expect, test } from 'vitest';
import { findingBlock } from '../../lib/cli/finding-block.ts';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';

const found: Diagnostic = {
  code: 'REF-UNDEFINED',
  severity: 'error',
  message: '`web` refers to the network `lan`',
  path: 'services.web.networks.lan',
  file: 'compose.yaml',
  line: 5,
  column: 9,
  hint: 'declare it',
};

function shown(text: string | undefined, { column = 1 }: Diagnostic) {
  return text === undefined ? undefined : { text, column };
}

function drawn(diagnostic: Diagnostic, source?: string): string {
  return `\n${findingBlock(diagnostic, shown(source, diagnostic), 80, (_, text) => text).join('\n')}\n`;
}

test('says what, where, in which line, and what to do', () => {
  expect(drawn(found, '      - lan')).toBe(`
error REF-UNDEFINED \`web\` refers to the network \`lan\`
  compose.yaml:5:9  services.web.networks.lan
  5 |       - lan
    |         ^^^
  → declare it
`);
});

test('says who refuses it, and leaves out what is not known', () => {
  const { code, message } = found;
  expect(drawn({ code, message, severity: 'warning', path: '', layer: 'engine' })).toBe(`
warning REF-UNDEFINED [engine] \`web\` refers to the network \`lan\`
`);
});

test('shows a line without a column from its beginning', () => {
  const { code, message, severity, path } = found;
  expect(drawn({ code, message, severity, path, file: 'compose.yaml', line: 5 }, 'web: {}')).toBe(`
error REF-UNDEFINED \`web\` refers to the network \`lan\`
  compose.yaml:5  services.web.networks.lan
  5 | web: {}
    | ^^^
`);
});

test('marks the place in a line that is shown otherwise than it is', () => {
  expect(findingBlock(found, { text: '- ***', column: 3 }, 80, (_, text) => text).slice(1, 4)).toEqual([
    '  compose.yaml:5:9  services.web.networks.lan',
    '  5 | - ***',
    '    |   ^^^',
  ]);
});

test('a terminal obeys nothing that stands in a finding', () => {
  const evil = '\u001B[2J\u202E';
  const hostile = { ...found, message: evil, path: evil, file: evil, hint: evil };
  expect(findingBlock(hostile, shown(evil, hostile), 80, (_, text) => text).join('')).not.toMatch(/[\u202E\p{Cc}]/u);
});

test('paints the severity, and the mark alike', () => {
  const painted = findingBlock(found, shown('      - lan', found), 80, (style, text) => `<${style}>${text}</>`);
  expect(painted).toEqual([
    '<red>error</> <bold>REF-UNDEFINED</> `web` refers to the network `lan`',
    '  <dim>compose.yaml:5:9  services.web.networks.lan</>',
    '  <dim>5 | </>      - lan',
    '  <dim>  | </><red>        ^^^</>',
    '  <dim>→ declare it</>',
  ]);
});

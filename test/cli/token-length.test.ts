import { expect, test } from 'vitest';
import { tokenLength } from '../../lib/cli/token-length.ts';

/** The line without the caret that marks the place, and the token that begins there. */
function tokenAt(marked: string, file: string): string {
  const start = marked.indexOf('‸');
  const line = marked.replace('‸', '');
  return line.slice(start, start + tokenLength(line, start, file));
}

test.each([
  ['    ‸image: nginx:1.29 # the web', 'image'],
  ['    image: ‸nginx:1.29 # the web', 'nginx:1.29'],
  ['    image: ‸nginx:1.29   ', 'nginx:1.29'],
  ['    command: ‸echo a, b {c} [d]', 'echo a, b {c} [d]'],
  ['    test: [CMD, ‸curl -f, "a"]', 'curl -f'],
  ['    build: { context: ‸., target: web }', '.'],
  ['    ports: ["80:80", ‸"81:81"] # both', '"81:81"'],
  ['    ports: ‸[80]', '['],
  ['  - ‸80:80/tcp', '80:80/tcp'],
  ['  - ‸"a \\" b" # c', '"a \\" b"'],
  ["  - ‸'it''s' # c", "'it''s'"],
  ['  ‸"quoted key": 1', '"quoted key"'],
  ['  ‸web:', 'web'],
  ['‸\tweb:', '\t'],
  ['  - "‸${TAG:?which: one}"', '${TAG:?which: one}'],
  ['    image: nginx:‸$TAG-alpine', '$TAG'],
  ['  a: ‸', ''],
  ['  a: "‸b', 'b'],
])('of YAML: %j begins with %j', (marked, token) => {
  expect(tokenAt(marked, 'compose.yaml')).toBe(token);
});

test.each([
  ["const web = ‸new Service(stack, 'web', {", 'new Service'],
  ["const web = ‸new compose.Service(stack, 'web', {", 'new compose.Service'],
  ["service.‸addLabel('a', 'b');", 'addLabel'],
  ["service.addLabel(‸'a', 'b');", "'a'"],
  ['‸({ image })', '('],
  ['‸$schema: 1', '$schema'],
])('of TypeScript: %j begins with %j', (marked, token) => {
  expect(tokenAt(marked, 'apps/web/main.ts')).toBe(token);
});

test('is one character at least, even beyond the line', () => {
  expect(tokenLength('a', 5, 'compose.yaml')).toBe(1);
  expect(tokenLength('', 0, 'main.ts')).toBe(1);
});

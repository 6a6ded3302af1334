import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SourceLines } from '../../lib/cli/source-lines.ts';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';

const TEXT = 'one\r\ntwo\nthree\rfour';
let reads = 0;
const files = {
  read: (path: string) => {
    reads += 1;
    return path === resolve('gone.yaml') ? undefined : TEXT;
  },
  kind: () => 'file' as const,
};

function at(file: string | undefined, line: number | undefined, path = ''): Diagnostic {
  const place = { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
  return { code: 'REF-UNDEFINED', severity: 'error', message: 'wrong', path, ...place };
}

test.each([
  ['compose.yaml', 1, 'one'],
  ['stacks/web.yml', 2, 'two'],
  ['apps/web/main.ts', 3, 'three'],
  ['package.json', 4, 'four'],
  ['<stdin>', 1, 'one'],
])('of %s, line %d is %j', (file, line, text) => {
  expect(new SourceLines(false, files).lineOf(at(file, line))).toEqual({ text, column: 1 });
});

test.each([
  ['a file without that line', at('compose.yaml', 5)],
  ['a file that is gone', at('gone.yaml', 1)],
  ['a finding without a file', at(undefined, undefined)],
  ['a finding without a line', at('compose.yaml', undefined)],
  ['a file of variables', at('.env', 1)],
  ['a file of variables of another name', at('config/web.env', 1)],
  ['a file of secrets', at('secret.sops.env', 1)],
  ['a file of anything else', at('secrets/password.txt', 1)],
  ['a file of variables that looks like a document', { ...at('secrets.yaml', 1), code: 'ENV-SYNTAX' }],
  ['a variable in such a file', { ...at('secrets.yaml', 1), code: 'VAR-MISSING' }],
])('shows no line of %s, even at a terminal', (_, diagnostic) => {
  expect(new SourceLines(true, files).lineOf(diagnostic)).toBeUndefined();
});

test.each([
  'services.web.environment.PASSWORD',
  'services.web.environment[0]',
  'services.web.labels["a.b"]',
  'services.web.build.args.TOKEN',
  'configs.web.content',
  'volumes.data.driver_opts',
  'services.web.logging.options.token',
])('shows the line of %s at a terminal, and not in a log', (path) => {
  expect(new SourceLines(true, files).lineOf(at('compose.yaml', 1, path))).toEqual({ text: 'one', column: 1 });
  expect(new SourceLines(false, files).lineOf(at('compose.yaml', 1, path))).toBeUndefined();
});

test('reads a file once, whatever the number of findings', () => {
  reads = 0;
  const lines = new SourceLines(false, files);
  for (const line of [1, 2, 3, 9]) lines.lineOf(at('compose.yaml', line));
  lines.lineOf(at('gone.yaml', 1));
  lines.lineOf(at('gone.yaml', 2));
  expect(reads).toBe(2);
});

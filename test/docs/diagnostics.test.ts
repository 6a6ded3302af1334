import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../lib/core/diagnostic-codes.ts';
import { checkout } from '../support/built.ts';

test('docs/diagnostics.md is what the generator makes of the codes and the rules now', async () => {
  const run = promisify(execFile)(process.execPath, ['tools/generate-diagnostics.js', '--check'], { cwd: checkout });
  await expect(run).resolves.toEqual({ stdout: '', stderr: '' });
});

test('docs/diagnostics.md has a section for every code', () => {
  const page = readFileSync(`${checkout}docs/diagnostics.md`, 'utf8');
  const titles = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
  expect(titles.toSorted()).toEqual(Object.keys(DIAGNOSTIC_CODES).toSorted());
});

import { expect, test } from 'vitest';
import { outputFormat } from '../../../lib/cli/formats/output-format.ts';

test.each([
  [{ json: false }, 'text'],
  [{ json: true }, 'json'],
  [{ json: true, format: 'json' }, 'json'],
  [{ json: false, format: 'sarif' }, 'sarif'],
  [{ json: false, format: 'github' }, 'github'],
  [{ json: false, format: 'text' }, 'text'],
])('%j asks for %s', (options, format) => {
  expect(outputFormat(options)).toBe(format);
});

test.each([
  [{ json: false, format: 'xml' }, '`--format` is one of text, json, sarif, github, not `xml`'],
  [{ json: false, format: '' }, '`--format` is one of text, json, sarif, github, not ``'],
  [{ json: true, format: 'sarif' }, '`--json` and `--format sarif` exclude each other'],
])('%j is refused', (options, message) => {
  expect(() => outputFormat(options)).toThrow(message);
});

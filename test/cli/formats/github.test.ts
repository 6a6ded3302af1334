import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toGithub } from '../../../lib/cli/formats/github.ts';
import type { Diagnostic } from '../../../lib/core/diagnostic.ts';

beforeEach(() => void vi.stubEnv('GITHUB_WORKSPACE', ''));
afterEach(() => void vi.unstubAllEnvs());

const found: Diagnostic = {
  code: 'REF-UNDEFINED',
  severity: 'error',
  message: '`web` refers to the network `lan`',
  path: 'services.web.networks.lan',
  file: 'compose.yaml',
  line: 4,
  column: 7,
  hint: 'declare it',
};

test('a finding is one command, with its place', () => {
  expect(toGithub([found])).toBe(
    '::error file=compose.yaml,line=4,col=7,title=REF-UNDEFINED::' +
      'services.web.networks.lan: `web` refers to the network `lan`%0A→ declare it\n',
  );
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('%s is told as %s', (severity, command) => {
  expect(toGithub([{ ...found, severity }])).toMatch(new RegExp(`^::${command} file=`));
});

test('what is not known is left out', () => {
  expect(toGithub([{ code: 'OUT-STALE', severity: 'error', message: '`a` is missing', path: '' }])).toBe(
    '::error title=OUT-STALE::`a` is missing\n',
  );
});

test.each<[string, Partial<Diagnostic>, string]>([
  [
    'a message cannot end the line',
    { message: 'a\nb\r::error::c' },
    '::services.web.networks.lan: a%0Ab\\u{d}::error::c%0A',
  ],
  ['a per cent sign is none of ours', { message: '100%0A' }, ': 100%250A%0A'],
  ['a file cannot end its property', { file: 'a,line=9:b%.yaml' }, ' file=a%2Cline=9%3Ab%25.yaml,line=4,'],
  ['a file cannot end the command', { file: 'a::b\nc' }, ' file=a%3A%3Ab%0Ac,line=4,'],
])('%s', (_, part, told) => {
  const text = toGithub([{ ...found, ...part }]);
  expect(text).toContain(told);
  expect(text.split('\n')).toHaveLength(2);
});

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../lib/cli/run.ts';
import { USAGE } from '../../lib/cli/usage.ts';
import { aProject } from '../support/a-project.ts';
import { checkout } from '../support/built.ts';

let stdout = '';
let stderr = '';

beforeEach(() => {
  [stdout, stderr] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((stdout += String(text))));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((stderr += String(text))));
});
afterEach(() => void vi.restoreAllMocks());

test.each([[['--help']], [['-h']], [['help']], [['synth', '--help']], [['check', '-h']]])(
  'prints the usage for %j',
  async (args) => {
    expect(await run(args)).toBe(0);
    expect({ stdout, stderr }).toEqual({ stdout: USAGE, stderr: '' });
  },
);

test('prints the version of the package, as an executable too', async () => {
  const { version } = JSON.parse(readFileSync(`${checkout}package.json`, 'utf8')) as { readonly version: string };
  expect(await run(['--version'])).toBe(0);
  expect({ stdout, stderr }).toEqual({ stdout: `${version}\n`, stderr: '' });
  expect(await aProject({}).run(['--version'])).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [[], 'say what to do'],
  [['deploy'], 'there is no command `deploy`'],
  [['constructor'], 'there is no command `constructor`'],
  [['synth', '--chekc'], "Unknown option '--chekc'"],
  [['synth', '--out'], "Option '--out <value>' argument missing"],
  [['synth', '--out='], '`--out` names no folder'],
  [['synth', '--stdout', '--check'], '`--stdout` and `--check` exclude each other'],
  [['synth', '--stdout', '--json'], '`--stdout` and `--json` exclude each other'],
  [['synth', '--stdout', '--out', 'x'], '`--stdout` and `--out` exclude each other'],
  [['synth', '--stdout', '--format', 'sarif'], '`--stdout` and `--format` exclude each other'],
  [['synth', '--format', 'xml'], '`--format` is one of text, json, sarif, github, not `xml`'],
  [['check', '--json', '--format', 'github'], '`--json` and `--format github` exclude each other'],
  [['check', '--out', 'x'], "Unknown option '--out'"],
  [['check-config', 'immich.yaml'], 'say with `--immich` which version reads the file: '],
  [['check-config', 'immich.yaml', '--immich='], 'say with `--immich` which version reads the file: '],
  [['check-config', 'immich.yaml', '--immich'], "Option '--immich <value>' argument missing"],
  [['check-config', '--immich', '3.2.2'], 'name a config file of Immich, or `-` for standard input'],
  [
    ['check-config', '--immich', '3.2.2', '--format', 'xml'],
    '`--format` is one of text, json, sarif, github, not `xml`',
  ],
  [['list', 'web'], "Unexpected argument 'web'"],
])('refuses the command line %j with exit code 2', async (args, message) => {
  expect(await run(args)).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.startsWith(`cdk-compose: ${message}`)).toBe(true);
  expect(stderr.endsWith(USAGE)).toBe(true);
});

test('what nobody foresaw is a bug of the program, with a trace and exit code 70', async () => {
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw new Error('unforeseen');
  });
  expect(await run(['list'])).toBe(70);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^cdk-compose: this is a bug of cdk-compose; .*\n\nError: unforeseen\n {4}at /);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { USAGE } from '../../lib/cli/usage.ts';
import { aProject } from '../support/a-project.ts';
import { checkout } from '../support/built.ts';

const quiet = { signal: null, stderr: '' };

test.each([[['--help']], [['-h']], [['help']], [['synth', '--help']]])('prints the usage for %j', async (args) => {
  expect(await aProject({}).run(args)).toEqual({ ...quiet, code: 0, stdout: USAGE });
});

test('prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(`${checkout}package.json`, 'utf8')) as { readonly version: string };
  expect(await aProject({}).run(['--version'])).toEqual({ ...quiet, code: 0, stdout: `${version}\n` });
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
  [['list', 'web'], "Unexpected argument 'web'"],
])('refuses the command line %j with exit code 2', async (args, message) => {
  const { code, stdout, stderr } = await aProject({}).run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.startsWith(`cdk-compose: ${message}`)).toBe(true);
  expect(stderr.endsWith(USAGE)).toBe(true);
});

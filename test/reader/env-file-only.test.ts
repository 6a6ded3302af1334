import { expect, test } from 'vitest';
import { envFileOnly } from '../../lib/reader/env-file-only.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { lineOf, nodeOf } from './node-of.ts';

const FILES = { 'app.env': 'A=1\nB=2\nSET=3\nexport C=4', 'sub/raw.env': 'R=$' };

function read(
  text: string,
  services = 'services: {a: {env_file: app.env}, b: {env_file: [{path: sub/raw.env, format: raw}, gone.env]}}',
) {
  const warnings = envFileOnly({
    written: [nodeOf(text)],
    document: nodeOf(services),
    variables: new Map([['SET', '']]),
    folder: '/proj',
    files: new MemoryFiles('/proj', FILES),
  });
  return [...warnings];
}

test.each([
  ['a variable that becomes blank', 'a: x $A', 'compose.yaml:1:6 VAR-ENV-FILE a: `A` is not set; `app.env` has it'],
  ['a required variable', 'a: [x, "${B:?}"]', 'compose.yaml:1:9 VAR-ENV-FILE a[1]: `B` is not set; `app.env` has it'],
  [
    'a variable with a default',
    'a: {b: "${C:-x}"}',
    'compose.yaml:1:9 VAR-ENV-FILE a.b: `C` is not set; `app.env` has it',
  ],
  ['a variable in a default', 'a: ${X:-$A}', 'compose.yaml:1:9 VAR-ENV-FILE a: `A` is not set; `app.env` has it'],
  ['a variable of another format', 'a: $R', 'compose.yaml:1:4 VAR-ENV-FILE a: `R` is not set; `sub/raw.env` has it'],
])('an env_file does not feed %s', (_, text, line) => {
  const [warning, ...others] = read(text);
  expect(warning && lineOf(warning)).toBe(`${line} for the container alone, not for \`\${}\``);
  expect(warning?.severity).toBe('warning');
  expect(others).toEqual([]);
});

test.each([
  ['that is set, if only to nothing', 'a: $SET'],
  ['that no file has', 'a: $GONE'],
  ['whose value is not used', 'a: "${A:+x}"'],
  ['in a text that cannot be read', 'a: "$A ${"'],
  ['in a key', '$A: b'],
])('nothing is said of a variable %s', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('each variable is told of once, at its first place', () => {
  expect(read('a: [x, {b: $A}]\nc: $B $A\nd: $R').map((finding) => lineOf(finding).split(' ')[0])).toEqual([
    'compose.yaml:1:12',
    'compose.yaml:2:4',
    'compose.yaml:3:4',
  ]);
});

test('a file may be named as it is written, or by its absolute path', () => {
  expect(read('a: $A', 'services: {a: {env_file: [/proj/app.env]}}')).toHaveLength(1);
  expect(
    read('services: {a: {image: $A, env_file: [./app.env]}}', 'services: {a: {env_file: [./app.env]}}'),
  ).toHaveLength(1);
});

test('without services there is nothing to say', () => {
  expect(read('a: $A', 'services: []')).toEqual([]);
  expect(read('a: $A', 'services: {a: }')).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** What each folder of lib/ may import from others: the arrows point one way. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  yaml: ['core'],
  compose: ['core'],
  reader: ['core', 'compose'],
  checks: ['core', 'compose', 'reader'],
  secrets: ['core', 'compose'],
  docs: ['core', 'compose', 'secrets'],
  synth: ['core', 'compose', 'checks', 'yaml', 'secrets', 'docs'],
  homelab: ['core', 'compose'],
  immich: ['core', 'compose', 'reader', 'checks', 'homelab', 'yaml'],
  testing: ['core', 'compose', 'synth'],
  cli: ['core', 'compose', 'reader', 'checks', 'synth', 'immich'],
  'index.ts': ['core', 'compose', 'checks', 'yaml', 'secrets', 'docs', 'synth'],
};

/** What gives another answer on another machine or at another time. */
const UNSTEADY = /\b(?:Date|Math\.random|process\.env|localeCompare|Intl|toLocale\w*|performance|hrtime)\b/;

/** What only tests and the build may load: it costs start-up time, or belongs to development. */
const HEAVY = /^(?:yaml|ajv|vitest|fast-check)(?:\/|$)/;

const lib = fileURLToPath(new URL('../lib/', import.meta.url));
const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .map((path) => ({ path, folder: path.split('/')[0] ?? '', text: readFileSync(`${lib}${path}`, 'utf8') }));

const isGenerated = ({ path }: { readonly path: string }) => path.includes('/generated/');

/** The lines of a file that are code. */
function codeOf(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\s*(?:\/\/|\/\*|\*)/.test(line));
  return lines.join('\n');
}

/** What a file imports, loads later, or exports from elsewhere. */
function importsOf(text: string): readonly string[] {
  const found = codeOf(text).matchAll(/\b(?:from\s+|import\s*\(?\s*)'([^']+)'/g);
  return [...found].map(([, specifier = '']) => specifier);
}

test('every folder of lib/ is known here', () => {
  expect([...new Set(files.map(({ folder }) => folder))].toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});

describe('imports between the folders of lib/ point one way', () => {
  test.each(Object.entries(ALLOWED))('%s imports %j at most', (folder, allowed) => {
    const wrong = files
      .filter((file) => file.folder === folder)
      .flatMap(({ path, text }) =>
        importsOf(text)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => posix.join(posix.dirname(path), specifier))
          .filter((target) => target.split('/')[0] !== folder && !allowed.includes(target.split('/')[0] ?? ''))
          .map((target) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('and the arrows make no circle', () => {
    const below = (folder: string, above: readonly string[]): readonly string[] =>
      (ALLOWED[folder] ?? []).flatMap((next) => {
        expect(above).not.toContain(next);
        return [next, ...below(next, [...above, next])];
      });
    expect(below('index.ts', ['index.ts'])).toContain('core');
    expect(['cli', 'immich', 'testing'].flatMap((folder) => below(folder, [folder]))).toContain('core');
  });
});

/** Where the package begins: what it exports, and its command. */
const ENTRIES = ['index.ts', 'homelab/index.ts', 'immich/index.ts', 'testing/index.ts', 'cli/main.ts'];

test('every file that is no example is part of the package', () => {
  const reached = new Set(ENTRIES);
  // The set grows while it is walked.
  for (const path of reached) {
    const imports = importsOf(files.find((file) => file.path === path)?.text ?? '');
    for (const specifier of imports) {
      if (specifier.startsWith('.')) reached.add(posix.join(posix.dirname(path), specifier));
    }
  }
  const isApart = (path: string) => /\bexamples\/|\.d\.ts$/.test(path);
  expect(files.map(({ path }) => path).filter((path) => !reached.has(path) && !isApart(path))).toEqual([]);
});

test('no file imports the library by its name', () => {
  const wrong = files.filter(({ text }) => importsOf(text).some((specifier) => specifier.startsWith('cdk-compose')));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('nothing outside the command line asks for the time, chance, the environment or a locale', () => {
  const wrong = files
    .filter(({ folder }) => folder !== 'cli')
    .flatMap(({ path, text }) => {
      const line = codeOf(text)
        .split('\n')
        .find((one) => UNSTEADY.test(one));
      return line === undefined ? [] : [`${path}: ${line.trim()}`];
    });
  expect(wrong).toEqual([]);
});

test('no file loads a package of development', () => {
  const wrong = files.filter(({ text }) => importsOf(text).some((specifier) => HEAVY.test(specifier)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('nothing that runs imports the examples of the documentation', () => {
  const wrong = files.filter(
    ({ path, text }) =>
      !/\bexamples\//.test(path) && importsOf(text).some((specifier) => /\bexamples\//.test(specifier)),
  );
  expect(files.filter(({ path }) => /\bexamples\//.test(path)).length).toBeGreaterThan(100);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const long = files.filter((file) => !isGenerated(file) && file.text.split('\n').length > 251);
  expect(long.map(({ path }) => path)).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = /^[^\S\n]*\*\s*@example\n[^\S\n]*\*\s*```ts\n([\s\S]*?)^[^\S\n]*\*\s*```$/gm;

/** The examples in the comments of lib/, each by its file and line. */
function examples(): readonly { readonly path: string; readonly line: number; readonly code: string }[] {
  const paths = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return paths.toSorted().flatMap((path) => {
    const source = readFileSync(join(root, 'lib', path), 'utf8');
    return [...source.matchAll(EXAMPLE)].map((match) => {
      const line = source.slice(0, match.index).split('\n').length + 2;
      const code = (match[1] ?? '').replaceAll(/^\s*\* ?/gm, '');
      return { path, line, code: code.includes('import ') ? code : `${importOwn(path, source)}\n${code}` };
    });
  });
}

/** An example of an inner thing imports nothing: it sees what its own file exports. */
function importOwn(path: string, source: string): string {
  const names = [...source.matchAll(/^export (?:abstract )?(?:const|function|class) (\w+)/gm)].map(([, name]) => name);
  return `import { ${names.join(', ')} } from '${join(root, 'lib', path)}';`;
}

/** What the compiler says of files in a folder outside of the project, with the project's own options. */
function compile(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lib = join(root, 'lib');
  const options = {
    noEmit: true,
    typeRoots: [join(root, 'node_modules/@types')],
    paths: {
      'cdk-compose': [join(lib, 'index.ts')],
      'cdk-compose/*': [join(lib, '*/index.ts')],
      constructs: [join(root, 'node_modules/constructs')],
    },
  };
  const all = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: options, include: ['.'] }),
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--project', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  // What is wrong in lib/ itself is told by the compiler's own step.
  return stdout
    .split('\n')
    .filter((line) => Object.keys(files).some((path) => line.startsWith(path)) || line.startsWith('error'));
}

test('every example in a comment compiles, and one that does not is found', () => {
  const found = examples();
  expect(found.length).toBeGreaterThan(15);
  const named = found.map(({ path, line, code }) => [`${path.replaceAll('/', '.')}-${line}.ts`, code] as const);
  // Only under the strict options of the project.
  const broken = "import { App } from 'cdk-compose';\nnew App({ outdir: undefined });\n";
  expect(compile({ ...Object.fromEntries(named), 'broken.ts': broken })).toEqual([
    expect.stringMatching(/^broken\.ts\(2,9\): error TS2379: .*exactOptionalPropertyTypes/),
  ]);
});

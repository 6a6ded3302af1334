import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { nodeAt } from '../../lib/reader/node-data.ts';
import { projectPaths } from '../../lib/reader/project-paths.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

/** Where the paths of each kind stand in a document. */
const KINDS = {
  context: ['services: { a: { build: { context: % } } }', ['services', 'a', 'build', 'context']],
  'additional context': [
    'services: { a: { build: { additional_contexts: { k: % } } } }',
    ['services', 'a', 'build', 'additional_contexts', 'k'],
  ],
  'SSH key': ['services: { a: { build: { ssh: { k: % } } } }', ['services', 'a', 'build', 'ssh', 'k']],
  'file of variables': ['services: { a: { env_file: [{ path: % }] } }', ['services', 'a', 'env_file', 0, 'path']],
  'file of labels': ['services: { a: { label_file: [%] } }', ['services', 'a', 'label_file', 0]],
  'extended file': ['services: { a: { extends: { file: % } } }', ['services', 'a', 'extends', 'file']],
  'watched path': [
    'services: { a: { develop: { watch: [{ path: % }] } } }',
    ['services', 'a', 'develop', 'watch', 0, 'path'],
  ],
  'bind mount': [
    'services: { a: { volumes: [{ type: bind, source: % }] } }',
    ['services', 'a', 'volumes', 0, 'source'],
  ],
  config: ['configs: { a: { file: % } }', ['configs', 'a', 'file']],
  secret: ['secrets: { a: { file: % } }', ['secrets', 'a', 'file']],
  'included file': ['include: { path: % }', ['include', 'path']],
  'included folder': ['include: { project_directory: % }', ['include', 'project_directory']],
  'included variables': ['include: { env_file: [%] }', ['include', 'env_file', 0]],
  'bound volume': [
    'volumes: { a: { driver: local, driver_opts: { o: bind, device: % } } }',
    ['volumes', 'a', 'driver_opts', 'device'],
  ],
} as const;

type Kind = keyof typeof KINDS;

const ALL = Object.keys(KINDS) as readonly Kind[];
/** Those that Docker reads on the host, which may be of Windows. */
const OF_HOST: readonly Kind[] = ['SSH key', 'bind mount', 'config', 'secret', 'bound volume'];
const CONTEXTS: readonly Kind[] = ['context', 'additional context'];

/** What becomes of a path of one kind, or what is told of it. */
function resolved(kind: Kind, path: string, folder = '/proj', home: string | undefined = '/home/ada'): unknown {
  const [text, place] = KINDS[kind];
  const findings: Finding[] = [];
  const document = nodeOf(text.replace('%', path));
  const node = projectPaths(document, folder, home, (finding) => findings.push(finding));
  return findings.length > 0 ? findings.map(lineOf) : dataOf(nodeAt(node, place));
}

describe.each(ALL)('a %s', (kind) => {
  test.each([
    ['a', '/proj/a'],
    ['./a/../b/', '/proj/b'],
    ['../a', '/a'],
    ['.', '/proj'],
    ['/a/../b', '/a/../b'],
    ['"~"', '/home/ada'],
    ['"~/a"', '/home/ada/a'],
    ['"~a/b"', '/home/ada/a/b'],
    ['./~/a', '/proj/~/a'],
  ])('%s is %s', (path, expected) => {
    expect(resolved(kind, path)).toBe(expected);
  });

  test('may be seen from another project', () => {
    expect(resolved(kind, './a', '../sub')).toBe('../sub/a');
    expect(resolved(kind, '..', 'sub')).toBe('.');
  });

  test('stays below the folder without a home', () => {
    expect(resolved(kind, '"~/a"', '/proj', '')).toBe('/proj/~/a');
  });

  test('is nothing where it is empty, unless Docker reads it', () => {
    expect(resolved(kind, '""')).toBe(OF_HOST.includes(kind) ? '/proj' : '');
  });

  test.each([String.raw`'C:\a'`, "'C:/a'", String.raw`'\\host\share'`, String.raw`'\\?\C:\a'`, String.raw`'\??\C:\a'`])(
    'of Windows stays as it is where Docker reads it: %s',
    (path) => {
      const spelled = path.slice(1, -1);
      expect(resolved(kind, path)).toBe(OF_HOST.includes(kind) ? spelled : `/proj/${spelled}`);
    },
  );

  test.each(["'C:'", "'C:a'", String.raw`'\a'`, String.raw`'\??\C:'`])(
    'that only looks like one of Windows is none: %s',
    (path) => {
      expect(resolved(kind, path)).toBe(`/proj/${path.slice(1, -1)}`);
    },
  );

  test.each(['https://a/b', 'git@a:b', 'github.com/a/b', 'docker-image://a', 'service:b', 'ssh://a', 'target://a'])(
    'of a build stays as it is where it is %s',
    (path) => {
      if (CONTEXTS.includes(kind)) expect(resolved(kind, `"${path}"`)).toBe(path);
    },
  );
});

describe('what is no path', () => {
  test.each(ALL.filter((kind) => !OF_HOST.includes(kind)))('is told of a %s', (kind) => {
    expect(resolved(kind, '5')).toEqual([
      expect.stringMatching(/^compose\.yaml:1:\d+ PATH-FORM .+: this is not a path$/),
    ]);
    expect(resolved(kind, 'null')).toHaveLength(1);
  });

  test.each(OF_HOST.filter((kind) => kind !== 'bind mount'))('is let be as a %s', (kind) => {
    expect(resolved(kind, 'null')).toBeNull();
  });
});

test('a bind mount needs a source', () => {
  const findings: Finding[] = [];
  projectPaths(nodeOf('services: { a: { volumes: [{ type: bind, target: /a }] } }'), '/proj', undefined, (one) =>
    findings.push(one),
  );
  expect(findings.map(lineOf)).toEqual([
    'compose.yaml:1:28 MOUNT-SOURCE services.a.volumes[0]: a bind mount has no `source`',
  ]);
  expect(resolved('bind mount', 'null')).toHaveLength(1);
});

test.each([
  'services: { a: { volumes: [{ type: volume, source: a }] } }',
  'volumes: { a: { driver: other, driver_opts: { o: bind, device: a } } }',
  'volumes: { a: { driver: local, driver_opts: { o: "bind,ro", device: a } } }',
  'volumes: { a: { driver: local, driver_opts: { device: a } } }',
  'volumes: { a: { driver: local }, b: , c: {} }',
  'services: { a: { extends: { file: "oci://a/b" } } }',
  'services: { a: { command: [./a], working_dir: a } }',
])('%s has no path', (text) => {
  const node = nodeOf(text);
  expect(projectPaths(node, '/proj', '/home/ada', () => undefined)).toBe(node);
});

test('a path keeps its place', () => {
  const node = projectPaths(nodeOf('configs:\n  a:\n    file: ./a\n'), '/proj', undefined, () => undefined);
  expect(nodeAt(node, ['configs', 'a', 'file'])?.place.position()).toMatchObject({ line: 3, column: 11 });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { artifactPathProblem } from '../../lib/synth/artifact-path.ts';
import { contentDigest } from '../../lib/synth/content-digest.ts';
import { parseManifest, renderManifest, type Manifest } from '../../lib/synth/manifest.ts';

const EMPTY = { source: '', files: {} };
const HASH = contentDigest('x');

function manifest(stacks: Readonly<Record<string, Readonly<Record<string, string>>>>): Manifest {
  return new Map(
    Object.entries(stacks).map(([name, files]) => {
      return [name, { source: `apps/${name}/main.ts`, files: new Map(Object.entries(files)) }];
    }),
  );
}

test('is readable JSON, sorted, that ends with a newline', () => {
  const hash = `sha256:${'0'.repeat(64)}`;
  expect(renderManifest(manifest({ web: { 'z.conf': hash, 'compose.yaml': hash }, db: {} }))).toMatchInlineSnapshot(`
    "{
      "format": 1,
      "stacks": {
        "db": {
          "source": "apps/db/main.ts",
          "files": {}
        },
        "web": {
          "source": "apps/web/main.ts",
          "files": {
            "compose.yaml": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
            "z.conf": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
          }
        }
      }
    }
    "
  `);
});

test('is the same whatever order it was gathered in', () => {
  const one = manifest({ a: { x: HASH, y: HASH }, b: {} });
  const other = manifest({ b: {}, a: { y: HASH, x: HASH } });
  expect(renderManifest(other)).toBe(renderManifest(one));
});

test('is read as it was written', () => {
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,5}$/);
  const files = fc.dictionary(name, fc.constant(HASH));
  fc.assert(
    fc.property(fc.dictionary(name, files), (stacks) => {
      expect(parseManifest(renderManifest(manifest(stacks)))).toEqual(manifest(stacks));
    }),
  );
});

test('hashes with SHA-256', () => {
  expect(contentDigest('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

describe('is refused when it', () => {
  const web = (files: string): string => `{"format":1,"stacks":{"web":{"source":"apps/web/main.ts","files":${files}}}}`;
  test.each([
    ['is empty', '', 'is not JSON'],
    ['is cut off', '{"format":1,', 'is not JSON'],
    [
      'was merged with conflicts',
      '{\n<<<<<<< HEAD\n"format":1\n=======\n>>>>>>> x\n}',
      'holds the marks of a merge conflict',
    ],
    ['is a list', '[]', 'something other than an object at the top level'],
    ['is null', 'null', 'something other than an object at the top level'],
    ['is of another program', '{"name":"App","icons":[]}', 'has no `"format": 1`'],
    ['is of a later version', '{"format":2,"stacks":{}}', 'was written by a newer cdk-compose'],
    ['has a format that is text', '{"format":"1","stacks":{}}', 'has no `"format": 1`'],
    ['has no stacks', '{"format":1}', 'something other than an object at `stacks`'],
    ['has a list of stacks', '{"format":1,"stacks":[]}', 'something other than an object at `stacks`'],
    [
      'has a stack that is text',
      '{"format":1,"stacks":{"web":""}}',
      'something other than an object at the stack `web`',
    ],
    ['has a stack without source', '{"format":1,"stacks":{"web":{"files":{}}}}', 'gives no `source`'],
    ['leaves the folder by a stack', '{"format":1,"stacks":{"..":{}}}', 'names the stack "..", which'],
    ['leaves the folder by a path', '{"format":1,"stacks":{"a/../..":{}}}', 'names the stack "a/../..", which'],
    ['names a stack __proto__', '{"format":1,"stacks":{"__proto__":{}}}', 'names the stack "__proto__", which'],
    [
      'names stacks that differ by case',
      JSON.stringify({ format: 1, stacks: { web: EMPTY, Web: EMPTY } }),
      'only by case',
    ],
    ['leaves the stack', web(`{"../db/compose.yaml":"${HASH}"}`), 'lists the file "../db/compose.yaml", which'],
    ['lists an absolute path', web(`{"/etc/passwd":"${HASH}"}`), 'lists the file "/etc/passwd", which is absolute'],
    ['lists the database', web(`{"data/pg/base":"${HASH}"}`), 'which stands in `data`'],
    ['lists the secrets', web(`{".env":"${HASH}"}`), 'which stands in `.env`'],
    ['lists __proto__', web(`{"__proto__":"${HASH}"}`), 'lists the file "__proto__", which'],
    ['lists a file and its folder', web(`{"a":"${HASH}","a/b":"${HASH}"}`), 'uses the file `a` as a folder'],
    ['has files that are a list', web('[]'), 'something other than an object at `files` of the stack `web`'],
    ['has a hash that is none', web('{"x":"sha256:0"}'), 'gives no SHA-256 hash for `x`'],
    ['has a hash that is a number', web('{"x":1}'), 'gives no SHA-256 hash for `x`'],
  ])('%s', (_, text, message) => {
    expect(() => parseManifest(text)).toThrow(message);
  });
});

test('never yields a path that could not be an artifact, whatever it holds', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('..', '/', 'data', '__proto__', 'a/../b', 'constructor', 'ok'));
  const files = fc.dictionary(key, fc.constant(HASH), { maxKeys: 3 });
  fc.assert(
    fc.property(key, files, (name, files) => {
      const text = JSON.stringify({ format: 1, stacks: { ok: { source: '', files }, [name]: { source: '', files } } });
      let parsed: Manifest = new Map();
      try {
        parsed = parseManifest(text);
      } catch (error) {
        expect(error).toHaveProperty('name', 'ManifestError');
      }
      for (const { files } of parsed.values()) {
        for (const path of files.keys()) expect(artifactPathProblem(path)).toBeUndefined();
      }
    }),
  );
});

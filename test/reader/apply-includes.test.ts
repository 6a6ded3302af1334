import { describe, expect, test } from 'vitest';
import { told } from './read-files.ts';

type Files = Readonly<Record<string, string>>;

const WEB = 'services: { web: { image: web } }';

/** What a project becomes whose file includes something beside the service `web`, or the errors that were told. */
function including(include: string, files: Files, variables: Readonly<Record<string, string>> = {}): unknown {
  const { data, errors } = told({ files: { ...files, 'compose.yaml': `include: ${include}\n${WEB}\n` }, variables });
  return errors.length > 0 ? errors : data;
}

describe('a file is included', () => {
  const files = { 'db.yaml': 'services: { db: { image: db } }' };
  const both = { services: { web: { image: 'web' }, db: { image: 'db' } } };

  test.each([
    ['by its path', '[db.yaml]', both],
    ['by another spelling of its path', '[./sub/../db.yaml]', both],
    ['by an absolute path', '[/proj/db.yaml]', both],
    ['by a mapping', '[{ path: db.yaml }]', both],
    ['by a list of paths', '[{ path: [db.yaml] }]', both],
    ['by keys in another case', '[{ Path: db.yaml, other: 1 }]', both],
    ['twice', '[db.yaml, { path: db.yaml }]', both],
    ['by nothing', 'null', { services: { web: { image: 'web' } } }],
    [
      'by entries that name none',
      '[null, {}, { path: [] }, { path: null, env_file: [] }]',
      { services: { web: { image: 'web' } } },
    ],
  ])('%s', (_, include, expected) => {
    expect(including(include, files)).toEqual(expected);
  });

  test('with those that override it', () => {
    const over = { ...files, 'over.yaml': 'services: { db: { image: other, user: a } }' };
    expect(including('[{ path: [db.yaml, over.yaml] }]', over)).toEqual({
      services: { web: { image: 'web' }, db: { image: 'other', user: 'a' } },
    });
  });

  test('with all that a service needs', () => {
    const all = {
      'all.yaml': [
        'services: { all: { image: a } }',
        'volumes: { v: {} }',
        'networks: { n: {} }',
        'secrets: { s: { file: s.txt } }',
        'configs: { c: { file: c.txt } }',
        'models: { m: { model: a } }',
        'x-other: 1',
        'name: other',
      ].join('\n'),
    };
    expect(including('[all.yaml]', all)).toEqual({
      services: { web: { image: 'web' }, all: { image: 'a' } },
      volumes: { v: {} },
      networks: { n: {} },
      secrets: { s: { file: '/proj/s.txt' } },
      configs: { c: { file: '/proj/c.txt' } },
      models: { m: { model: 'a' } },
    });
  });

  test('with what it includes itself', () => {
    const nested = {
      'a/a.yaml': 'include: [b/b.yaml]\nservices: { a: { build: . } }',
      'a/b/b.yaml': 'services: { b: { build: ./c } }',
    };
    expect(including('[a/a.yaml]', nested)).toMatchObject({
      services: { a: { build: { context: '/proj/a' } }, b: { build: { context: '/proj/a/b/c' } } },
    });
  });

  test('with services that extend others from its own folder', () => {
    const extended = {
      'a/a.yaml': 'services: { a: { extends: { file: b.yaml, service: b } } }',
      'a/b.yaml': 'services: { b: { build: ./c } }',
    };
    expect(including('[a/a.yaml]', extended)).toMatchObject({ services: { a: { build: { context: '/proj/a/c' } } } });
  });

  test('from a file that overrides another one', () => {
    const main = { 'compose.yaml': WEB, 'over.yaml': 'include: [db.yaml]', ...files };
    expect(told({ files: main, main: ['compose.yaml', 'over.yaml'] }).data).toEqual(both);
  });
});

describe('the folder of an included project', () => {
  const files = { 'a/b.yaml': 'services: { b: { build: ./c } }', 'd/e.txt': '' };

  test.each([
    ['is that of its file', '', '/proj/a/c'],
    ['can be said', 'project_directory: d', '/proj/d/c'],
    ['can be the one of the project', 'project_directory: .', '/proj/c'],
    ['can be absolute', 'project_directory: /x', '/x/c'],
    ['can be nothing', 'project_directory: null', '/proj/a/c'],
    ['is the one above where there is none of its name', 'project_directory: d/none', '/proj/d/c'],
  ])('%s', (_, said, context) => {
    expect(including(`[{ path: a/b.yaml, ${said} }]`, files)).toMatchObject({
      services: { b: { build: { context } } },
    });
  });
});

describe('the variables of an included project', () => {
  const files = {
    'a/b.yaml': 'services: { b: { image: "b:${TAG-none}" } }',
    'a/.env': 'TAG=beside',
    'd/.env': 'TAG=folder',
    'one.env': 'TAG=one\nOTHER=1',
    'two.env': 'TAG=two${OTHER}',
  };
  const image = (said: string, variables: Readonly<Record<string, string>> = {}) =>
    including(`[{ path: a/b.yaml, ${said} }]`, files, variables);

  test.each([
    ['stand in .env beside its file', '', {}, 'b:beside'],
    ['stand in .env of its folder', 'project_directory: d', {}, 'b:folder'],
    ['stand in the files that are said', 'env_file: one.env', {}, 'b:one'],
    ['stand in the last of them', 'env_file: [one.env, two.env]', {}, 'b:two1'],
    ['come from the project first', 'env_file: one.env', { TAG: 'project' }, 'b:project'],
  ])('%s', (_, said, variables, expected) => {
    expect(image(said, variables)).toMatchObject({ services: { b: { image: expected } } });
  });

  test('are not those of the project', () => {
    const { data } = told({
      files: { ...files, 'compose.yaml': 'include: [a/b.yaml]\nservices: { web: { image: "web:${TAG-none}" } }' },
    });
    expect(data).toMatchObject({ services: { web: { image: 'web:none' } } });
  });

  test('are looked for from the folder that Compose runs in, where a file is included by one of another folder', () => {
    const nested = {
      'a/b/c.yaml': 'include: [{ path: d.yaml, env_file: x.env }]',
      'a/b/d.yaml': WEB,
      'a/b/x.env': '',
      'a/a.yaml': 'include: [b/c.yaml]',
    };
    expect(including('[a/a.yaml]', nested)).toEqual([
      'a/b/c.yaml:1:37 ENV-FILE include[0].env_file: `x.env` does not exist',
    ]);
    expect(including('[a/b/c.yaml]', nested)).toEqual({ services: { web: { image: 'web' } } });
  });
});

describe('what both sides have under one name', () => {
  test.each([
    ['services: { web: { image: web } }', undefined],
    [
      'services: { web: { image: other } }',
      'compose.yaml:2:13 INCLUDE-CONFLICT services.web: an included file has `web` in `services` too, and says something else of it',
    ],
    [
      'services: { web: { image: web, user: a } }',
      'compose.yaml:2:13 INCLUDE-CONFLICT services.web: an included file has `web` in `services` too, and says something else of it',
    ],
  ])('must be the same: %s', (text, expected) => {
    expect(including('[a.yaml]', { 'a.yaml': text })).toEqual(
      expected === undefined ? { services: { web: { image: 'web' } } } : [expected],
    );
  });

  test('is compared after paths were resolved on the included side only', () => {
    const secret = (file: string) =>
      told({
        files: {
          'compose.yaml': `include: [a.yaml]\n${WEB}\nsecrets: { s: { file: ${file} } }`,
          'a.yaml': 'secrets: { s: { file: ./s.txt } }',
        },
      }).errors;
    expect(secret('s.txt')).toEqual([]);
    expect(secret('./s.txt')).toEqual([expect.stringContaining('INCLUDE-CONFLICT secrets.s: ')]);
  });

  test('may be included from two sides', () => {
    const files = {
      'a/a.yaml': 'include: [../c.yaml]',
      'b/b.yaml': 'include: [../c.yaml]',
      'c.yaml': 'services: { c: { build: ./c, ports: ["80:80"] } }',
    };
    expect(including('[a/a.yaml, b/b.yaml, c.yaml]', files)).toMatchObject({
      services: { c: { build: { context: '/proj/c' } } },
    });
  });

  test('needs a mapping to be added to', () => {
    const files = { 'compose.yaml': `include: [a.yaml]\n${WEB}\nvolumes:\n`, 'a.yaml': 'volumes: { v: {} }' };
    expect(told({ files }).errors).toEqual(['compose.yaml:3:1 SCHEMA-TYPE volumes: `volumes` is not a mapping']);
  });
});

describe('a fault is told', () => {
  test.each([
    ['db.yaml', 'INCLUDE-FORM include: this should be a list of files'],
    ['{}', 'INCLUDE-FORM include: this should be a list of files'],
    ['[5]', 'INCLUDE-FORM include[0]: this should be a path or a mapping'],
    ['[[db.yaml]]', 'INCLUDE-FORM include[0]: this should be a path or a mapping'],
    ['[{ path: 5 }]', 'INCLUDE-FORM include[0].path: this should be a path'],
    ['[{ path: [db.yaml, null] }]', 'INCLUDE-FORM include[0].path[1]: this should be a path'],
    ['[{ path: db.yaml, env_file: {} }]', 'INCLUDE-FORM include[0].env_file: this should be a path'],
    [
      '[{ path: db.yaml, project_directory: true }]',
      'INCLUDE-FORM include[0].project_directory: this should be the path of a folder',
    ],
    ['[none.yaml]', 'FILE-MISSING include[0]: `none.yaml` does not exist'],
    ['[sub]', 'FILE-MISSING include[0]: `sub` is a folder'],
    ['["git@github.com:a/b.git"]', 'FILE-REMOTE include[0]: `git@github.com:a/b.git` is fetched from elsewhere'],
    ['[{ path: [db.yaml, none.yaml] }]', 'FILE-MISSING include[0].path[1]: `none.yaml` does not exist'],
    ['[{ path: db.yaml, env_file: none.env }]', 'ENV-FILE include[0].env_file: `none.env` does not exist'],
    ['[compose.yaml]', 'INCLUDE-CYCLE include[0]: `compose.yaml` includes `compose.yaml`, which makes a circle'],
    [
      '[{ path: [db.yaml, compose.yaml] }]',
      'INCLUDE-CYCLE include[0].path[1]: `compose.yaml` includes `compose.yaml`, which makes a circle',
    ],
    [
      '[sub/a.yaml]',
      'INCLUDE-CYCLE include[0]: `compose.yaml` includes `sub/a.yaml` includes `compose.yaml`, which makes a circle',
    ],
    ['[sub/wrong.yaml]', 'SCHEMA-KEY services.a.other: `other` is not an attribute here'],
  ])('of include: %s', (include, expected) => {
    const files = {
      'db.yaml': 'services: { db: { image: db } }',
      'sub/a.yaml': 'include: [../compose.yaml]',
      'sub/wrong.yaml': 'services: { a: { image: a, other: 1 } }',
    };
    const [error, ...more] = including(include, files) as readonly string[];
    expect(more).toEqual([]);
    expect(error?.replace(/^\S+ /, '').split(': ')[0]).toBe(expected.split(': ')[0]);
    if (!expected.startsWith('SCHEMA')) expect(error?.replace(/^\S+ /, '')).toBe(expected);
  });
});

describe('hostile files', () => {
  test('a thousand files that include each other are too deep', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        index === 0 ? 'compose.yaml' : `f${index}.yaml`,
        `include: [f${index + 1}.yaml]\n`,
      ]),
    );
    expect(told({ files }).errors).toEqual([expect.stringMatching(/^f100\.yaml:1:11 FILES-LIMIT include\[0\]: /)]);
  });

  test('files that include the next one twice are too many', () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        index === 0 ? 'compose.yaml' : `f${index}.yaml`,
        `include: [f${index + 1}.yaml, f${index + 1}.yaml]\n`,
      ]),
    );
    expect(told({ files: { ...files, 'f50.yaml': WEB } }).errors).toEqual([
      expect.stringContaining('FILES-LIMIT include'),
    ]);
  });

  test('a large file that is included often is too large', () => {
    const files = { 'a.yaml': `# ${'x'.repeat(6_000_000)}\nservices: { a: { image: a } }` };
    expect(including('[a.yaml, a.yaml, a.yaml]', files)).toEqual([expect.stringContaining('FILES-LIMIT include[2]: ')]);
  });

  test('files that all include each other make one circle', () => {
    const names = Array.from({ length: 20 }, (_, index) => (index === 0 ? 'compose.yaml' : `f${index}.yaml`));
    const files = Object.fromEntries(
      names.map((name) => [name, `include: [${names.filter((other) => other !== name).join(', ')}]\n`]),
    );
    expect(told({ files }).errors).toEqual([expect.stringContaining('INCLUDE-CYCLE include[0]: ')]);
  });
});

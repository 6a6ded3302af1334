import { describe, expect, test } from 'vitest';
import { told } from './read-files.ts';

type Files = Readonly<Record<string, string>>;

/** A service of a project, or the errors that were told. */
function service(name: string, files: Files): unknown {
  const { data, errors } = told({ files });
  return errors.length > 0 ? errors : (data as { services: Readonly<Record<string, unknown>> }).services[name];
}

describe('a service extends another one', () => {
  test.each([
    ['by name', 'extends: base'],
    ['by a mapping', 'extends: { service: base }'],
    ['with a file that is nothing', 'extends: { service: base, file: null }'],
    ['with keys that nobody knows', 'extends: { service: base, other: 1 }'],
  ])('%s', (_, said) => {
    const text = `services: { base: { image: a, environment: { A: "1" } }, web: { ${said}, environment: { B: "2" } } }`;
    expect(service('web', { 'compose.yaml': text })).toEqual({ image: 'a', environment: ['A=1', 'B=2'] });
  });

  test('that extends another one itself, in any order', () => {
    const text =
      'services: { c: { extends: b, user: c }, b: { extends: a, user: b, cap_add: [B] }, a: { image: a, cap_add: [A] } }';
    expect(service('c', { 'compose.yaml': text })).toEqual({ image: 'a', cap_add: ['A', 'B'], user: 'c' });
  });

  test('and what it resets is taken out of that', () => {
    const text =
      'services: { a: { image: a, ports: ["80:80"], labels: [A=1] }, b: { extends: a, ports: !reset [], labels: !override [B=2] } }';
    expect(service('b', { 'compose.yaml': text })).toEqual({ image: 'a', labels: ['B=2'] });
  });
});

describe('a service of another file', () => {
  test('brings paths of the project and nothing else', () => {
    const files = {
      'compose.yaml': 'services: { web: { extends: { file: sub/base.yaml, service: base } } }',
      'sub/base.yaml':
        'services: { base: { build: ./app, volumes: ["./data:/data", "~/x:/x"], env_file: a.env } }\nvolumes: { unseen: {} }',
      'sub/a.env': '',
    };
    expect(told({ files }).data).toEqual({
      services: {
        web: {
          build: { context: '/proj/sub/app' },
          volumes: [
            { type: 'bind', source: '/proj/sub/data', target: '/data', bind: { create_host_path: true } },
            { type: 'bind', source: '/home/ada/x', target: '/x', bind: { create_host_path: true } },
          ],
          env_file: [{ path: '/proj/sub/a.env', required: true }],
        },
      },
    });
  });

  test('extends one of a third file, whose path is its own', () => {
    const files = {
      'compose.yaml': 'services: { web: { extends: { file: a/a.yaml, service: a } } }',
      'a/a.yaml': 'services: { a: { extends: { file: ../b/b.yaml, service: b }, cap_add: [A] } }',
      'b/b.yaml': 'services: { b: { image: b, cap_add: [B], volumes: ["./v:/v"] } }',
    };
    expect(service('web', files)).toMatchObject({
      image: 'b',
      cap_add: ['B', 'A'],
      volumes: [{ source: '/proj/b/v' }],
    });
  });

  test('resets what it extends, but not what that one extends in the same file', () => {
    const base =
      'services: { a: { extends: b, dns: !reset [] }, b: { extends: c, cap_add: !reset [] }, c: { image: c, dns: [1.1.1.1], cap_add: [C] } }';
    const files = {
      'compose.yaml': 'services: { web: { extends: { file: base.yaml, service: a } } }',
      'base.yaml': base,
    };
    expect(service('web', files)).toEqual({ image: 'c', cap_add: ['C'] });
  });

  test('need not be what the format allows, as long as what comes of it is', () => {
    const files = { 'compose.yaml': 'services: { web: { extends: { file: base.yaml, service: a } } }' };
    expect(
      service('web', { ...files, 'base.yaml': 'other: 1\nservices: { a: { image: a }, b: { other: 1 } }' }),
    ).toEqual({ image: 'a' });
    expect(service('web', { ...files, 'base.yaml': 'services: { a: { image: a, other: 1 } }' })).toEqual([
      expect.stringMatching(/^base\.yaml:1:28 SCHEMA-KEY services\.web\.other: /),
    ]);
  });

  test('must have a canonical form all the same', () => {
    const files = { 'compose.yaml': 'services: { web: { extends: { file: base.yaml, service: a } } }' };
    expect(service('web', { ...files, 'base.yaml': 'services: { a: { image: a }, b: { ports: 80 } }' })).toEqual([
      expect.stringMatching(/^base\.yaml:1:42 \S+ services\.b\.ports: /),
    ]);
  });

  test('is nothing where there is nothing below its name', () => {
    const files = {
      'compose.yaml': 'services: { web: { image: a, extends: { file: base.yaml, service: a } } }',
      'base.yaml': 'services: { a: }',
    };
    expect(service('web', files)).toEqual({ image: 'a' });
  });

  test('is read with the variables of the project, and in all its documents', () => {
    const files = {
      'compose.yaml': 'services: { web: { extends: { file: base.yaml, service: a } } }',
      'base.yaml': 'services: { a: { image: "a:${TAG}" } }\n---\nservices: { a: { user: b } }',
    };
    expect(told({ files, variables: { TAG: '1' } }).data).toEqual({ services: { web: { image: 'a:1', user: 'b' } } });
  });

  test('is blamed where it stands', () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    extends: { file: base.yaml, service: a }\n    expose: [1]\n',
      'base.yaml': 'services:\n  a:\n    image: a\n\n    expose: { a: b }\n',
    };
    expect(service('web', files)).toEqual([
      'compose.yaml:4:13 MERGE-KIND services.web.expose: a list cannot be laid over a mapping',
    ]);
  });
});

describe('a fault is told', () => {
  test.each([
    ['null', 'EXTENDS-FORM services.web.extends: `extends` names no service'],
    ['5', 'EXTENDS-FORM services.web.extends: `extends` names no service'],
    ['[base]', 'EXTENDS-FORM services.web.extends: `extends` names no service'],
    ['{ file: base.yaml }', 'EXTENDS-FORM services.web.extends: `extends` names no service'],
    ['{ service: 5 }', 'EXTENDS-FORM services.web.extends.service: `extends` names no service'],
    ['{ service: a, file: 5 }', 'EXTENDS-FORM services.web.extends.file: the `file` of `extends` is no path'],
    ['other', 'EXTENDS-SERVICE services.web.extends: this file has no service `other`'],
    ['{ service: other, file: base.yaml }', 'EXTENDS-SERVICE services.web.extends: `base.yaml` has no service `other`'],
    ['{ service: a, file: none.yaml }', 'FILE-MISSING services.web.extends.file: `none.yaml` does not exist'],
    ['{ service: a, file: sub }', 'FILE-MISSING services.web.extends.file: `sub` is a folder'],
    ['{ service: a, file: "" }', 'FILE-MISSING services.web.extends.file: the file that is named here is a folder'],
    [
      '{ service: a, file: "oci://a/b" }',
      'FILE-REMOTE services.web.extends.file: `oci://a/b` is fetched from elsewhere',
    ],
    [
      '{ service: a, file: sub/empty.yaml }',
      'EXTENDS-SERVICE services.web.extends.file: `sub/empty.yaml` has no services',
    ],
    [
      '{ service: a, file: sub/list.yaml }',
      'SCHEMA-TYPE services.web.extends.file: the `services` of `sub/list.yaml` are not a mapping',
    ],
    ['{ service: a, file: sub/text.yaml }', 'SCHEMA-TYPE services.a: the service `a` is not a mapping'],
    ['web', 'EXTENDS-CYCLE services.web.extends: `web` extends `web`, which makes a circle'],
    [
      '{ service: web, file: ./compose.yaml }',
      'EXTENDS-CYCLE services.web.extends: `web` extends `web`, which makes a circle',
    ],
  ])('of extends: %s', (said, expected) => {
    const files = {
      'compose.yaml': `services:\n  web:\n    image: a\n    extends: ${said}\n`,
      'base.yaml': 'services: { a: { image: a } }',
      'sub/empty.yaml': '',
      'sub/list.yaml': 'services: [a]',
      'sub/text.yaml': 'services: { a: b }',
    };
    const { errors } = told({ files });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.replace(/^\S+ /, '')).toBe(expected);
  });

  test.each([
    ['services:', '`services` is not a mapping'],
    ['services: []', '`services` is not a mapping'],
    ['services: { web: a }', 'the service `web` is not a mapping'],
  ])('of %s', (text, message) => {
    expect(told({ files: { 'compose.yaml': text } }).errors).toEqual([expect.stringMatching(`${message}$`)]);
  });

  test('of services that extend each other', () => {
    const text = 'services: { a: { extends: b }, b: { extends: c }, c: { extends: b } }';
    expect(told({ files: { 'compose.yaml': text } }).errors).toEqual([
      'compose.yaml:1:46 EXTENDS-CYCLE services.b.extends: `b` extends `c` extends `b`, which makes a circle',
    ]);
  });

  test('once, whatever builds on it', () => {
    const text =
      'services: { a: { extends: b }, b: { extends: none }, c: { extends: b }, d: { extends: { file: none.yaml, service: x } }, e: { extends: { file: none.yaml, service: x } } }';
    expect(told({ files: { 'compose.yaml': text } }).errors.map((line) => line.split(' ')[1])).toEqual([
      'EXTENDS-SERVICE',
      'FILE-MISSING',
    ]);
  });
});

describe('hostile files', () => {
  const chain = (length: number, backwards: boolean) => {
    const names = Array.from({ length }, (_, index) => index);
    const lines = names.map(
      (index) => `  s${index}: { ${index === 0 ? 'image: a' : `extends: s${index - 1}`}, cap_add: [C${index}] }`,
    );
    return `services:\n${(backwards ? lines.toReversed() : lines).join('\n')}\n`;
  };

  test.each([true, false])('a chain of a thousand services is too long, read backwards: %s', (backwards) => {
    expect(told({ files: { 'compose.yaml': chain(1000, backwards) } }).errors).toEqual([
      expect.stringMatching(/ FILES-LIMIT services\.s\d+\.extends: .+ through more than 100 others$/),
    ]);
    expect(told({ files: { 'compose.yaml': chain(100, backwards) } }).errors).toEqual([]);
  });

  test('a chain of eight thousand services is no overflow', () => {
    expect(told({ files: { 'compose.yaml': chain(8000, true) } }).errors).toHaveLength(1);
  });

  test('a chain through a thousand files is too long', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        index === 0 ? 'compose.yaml' : `f${index}.yaml`,
        `services: { a: { image: a, extends: { file: f${index + 1}.yaml, service: a } } }`,
      ]),
    );
    expect(told({ files }).errors).toEqual([expect.stringContaining('FILES-LIMIT services.a.extends: ')]);
  });

  test('many services that extend a large one are too many', () => {
    const list = Array.from({ length: 5000 }, (_, index) => `A${index}=1`).join(', ');
    const services = Array.from({ length: 500 }, (_, index) => `  s${index}: { extends: base, environment: [B=1] }`);
    const text = `services:\n  base: { image: a, environment: [${list}] }\n${services.join('\n')}\n`;
    expect(told({ files: { 'compose.yaml': text } }).errors).toEqual([
      expect.stringContaining('FILES-LIMIT services.s'),
    ]);
  });

  test('files that are very large together are too large', () => {
    const filler = `# ${'x'.repeat(5_000_000)}\n`;
    const names = ['a', 'b', 'c', 'd'];
    const files = Object.fromEntries(
      names.map((name) => [`${name}.yaml`, `${filler}services: { ${name}: { image: a } }`]),
    );
    const services = names.map((name) => `  ${name}: { extends: { file: ${name}.yaml, service: ${name} } }`);
    expect(told({ files: { ...files, 'compose.yaml': `services:\n${services.join('\n')}\n` } }).errors).toEqual([
      expect.stringContaining('FILES-LIMIT services.d.extends.file: too much is read from other files'),
    ]);
  });

  test('names that do not exist are not all compared with all others', () => {
    const services = Array.from(
      { length: 5000 },
      (_, index) => `  some-service-${index}: { extends: other-service-${index} }`,
    );
    expect(told({ files: { 'compose.yaml': `services:\n${services.join('\n')}\n` } }).errors).toHaveLength(5000);
  });

  test('names such as __proto__ are names', () => {
    const text = 'services: { web: { image: a, extends: __proto__ } }';
    expect(told({ files: { 'compose.yaml': text } }).errors).toEqual([
      expect.stringContaining('this file has no service `__proto__`'),
    ]);
  });
});

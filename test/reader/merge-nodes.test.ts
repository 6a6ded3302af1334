import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { mergeNodes } from '../../lib/reader/merge-nodes.ts';
import { nodeAt } from '../../lib/reader/node-data.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

/** What a text becomes with another one laid over it, or what is told of it. */
function merged(base: string, over: string): unknown {
  const findings: Finding[] = [];
  const node = mergeNodes(nodeOf(base, '/proj/a.yaml'), nodeOf(over, '/proj/b.yaml'), (one) => findings.push(one));
  return findings.length > 0 ? findings.map(lineOf) : dataOf(node);
}

/** The same for one attribute of a service. */
function mergedAttribute(key: string, base: string, over: string): unknown {
  const result = merged(`services: { web: { ${key}: ${base} } }`, `services: { web: { ${key}: ${over} } }`);
  return Array.isArray(result) ? result : nodeAttribute(result, key);
}

function nodeAttribute(document: unknown, key: string): unknown {
  return (document as { readonly services: { readonly web: Readonly<Record<string, unknown>> } }).services.web[key];
}

describe('what has no rule of its own', () => {
  test.each([
    ['a single value is replaced', 'user', 'a', 'b', 'b'],
    ['a single value is replaced by a list', 'x-any', 'a', '[b]', ['b']],
    ['nothing replaces nothing', 'user', 'a', 'null', 'a'],
    ['lists are joined', 'security_opt', '[a, b]', '[b, c]', ['a', 'b', 'b', 'c']],
    ['mappings are merged', 'storage_opt', '{ a: 1, b: 2 }', '{ b: 3, c: 4 }', { a: 1, b: 3, c: 4 }],
  ])('%s', (_, key, base, over, expected) => {
    expect(mergedAttribute(key, base, over)).toEqual(expected);
  });

  test.each([
    ['[a]', 'b', 'a single value cannot be laid over a list'],
    ['[a]', '{ b: c }', 'a mapping cannot be laid over a list'],
    ['{ a: b }', '[c]', 'a list cannot be laid over a mapping'],
    ['{ a: b }', 'c', 'a single value cannot be laid over a mapping'],
  ])('%s and %s cannot be merged', (base, over, message) => {
    expect(mergedAttribute('x-any', base, over)).toEqual([`b.yaml:1:27 MERGE-KIND services.web.x-any: ${message}`]);
  });
});

describe('pairs become a list', () => {
  test.each([
    ['two mappings', '{ B: 2, A: 1 }', '{ A: 3 }', ['A=1', 'B=2', 'A=3']],
    ['a list and a mapping', '[B=2]', '{ A: 1 }', ['B=2', 'A=1']],
    ['what has no value', '{ A: null }', '{ B: "" }', ['A', 'B=']],
    [
      'values that are no text',
      '{ A: true, B: 1.50, C: 0x10 }',
      '{ D: 1e6, E: [1, 2] }',
      ['A=true', 'B=1.5', 'C=16', 'D=1e+06', 'E=1', 'E=2'],
    ],
    ['nothing', '{ A: 1 }', 'null', ['A=1']],
    ['what makes no pairs', '{ A: 1 }', '5', ['A=1']],
  ])('of %s', (_, base, over, expected) => {
    expect(mergedAttribute('environment', base, over)).toEqual(expected);
  });

  test('also of one text', () => {
    expect(mergedAttribute('dns', '1.1.1.1', '[2.2.2.2]')).toEqual(['1.1.1.1', '2.2.2.2']);
  });

  test.each(['annotations', 'labels', 'sysctls', 'dns_opt', 'dns_search', 'tmpfs', 'env_file', 'label_file'])(
    'in %s',
    (key) => {
      expect(mergedAttribute(key, '[a]', '[b]')).toEqual(['a', 'b']);
      expect(mergedAttribute(key, '[a]', 'b')).toEqual(['a', 'b']);
    },
  );
});

test.each(['command', 'entrypoint'])('%s is replaced, even by nothing', (key) => {
  expect(mergedAttribute(key, '[a]', 'b c')).toBe('b c');
  expect(mergedAttribute(key, 'a', 'null')).toBeNull();
});

test('the test of a health check and a limit are replaced', () => {
  expect(mergedAttribute('healthcheck', '{ test: [a], retries: 1 }', '{ test: b }')).toEqual({ test: 'b', retries: 1 });
  expect(mergedAttribute('ulimits', '{ a: { soft: 1, hard: 2 } }', '{ a: { soft: 3 }, b: 4 }')).toEqual({
    a: { soft: 3 },
    b: 4,
  });
});

test('hosts that are there already are not added', () => {
  expect(mergedAttribute('extra_hosts', '["a:1", "b:2"]', '["b:2", "b:3"]')).toEqual(['a:1', 'b:2', 'b:3']);
});

describe('what may be a name is merged as a mapping', () => {
  test.each([
    ['build', '.', '{ target: a }', { context: '.', target: 'a' }],
    ['build', '{ context: a, target: b }', 'c', { context: 'c', target: 'b' }],
    ['build', '{ context: a, args: { A: 1 } }', '{ args: [B=2] }', { context: 'a', args: ['A=1', 'B=2'] }],
    ['build', '{ context: a }', '5', { context: 'a' }],
    [
      'depends_on',
      '[a]',
      '{ b: { condition: service_healthy } }',
      { a: { condition: 'service_started', required: true }, b: { condition: 'service_healthy' } },
    ],
    ['networks', '[a]', '{ a: { aliases: [x] }, b: null }', { a: { aliases: ['x'] }, b: null }],
    ['models', '{ a: { endpoint_var: X } }', '[a, b]', { a: { endpoint_var: 'X' }, b: null }],
  ])('%s %s with %s', (key, base, over, expected) => {
    expect(mergedAttribute(key, base, over)).toEqual(expected);
  });

  test('unless the base has nothing that could take it', () => {
    expect(mergedAttribute('networks', 'null', '[a]')).toEqual([
      'b.yaml:1:30 MERGE-KIND services.web.networks: a list cannot be laid over nothing',
    ]);
  });

  test('and names must be names', () => {
    expect(mergedAttribute('depends_on', '[a]', '[5]')).toEqual([
      'b.yaml:1:33 MERGE-KIND services.web.depends_on: a single value stands in a list of names',
    ]);
  });
});

describe('options of a logging driver', () => {
  test.each([
    [
      'are merged with those of the same driver',
      '{ driver: a, options: { x: 1 } }',
      '{ driver: a, options: { y: 2 } }',
      { driver: 'a', options: { x: 1, y: 2 } },
    ],
    [
      'are merged where only one says the driver',
      '{ driver: a, options: { x: 1 } }',
      '{ options: { y: 2 } }',
      { driver: 'a', options: { x: 1, y: 2 } },
    ],
    ['are replaced with the driver', '{ driver: a, options: { x: 1 } }', '{ driver: b }', { driver: 'b' }],
  ])('%s', (_, base, over, expected) => {
    expect(mergedAttribute('logging', base, over)).toEqual(expected);
  });

  test('need a mapping on both sides', () => {
    expect(mergedAttribute('logging', '{ driver: a }', 'null')).toEqual([
      'b.yaml:1:29 MERGE-KIND services.web.logging: nothing cannot be laid over a mapping',
    ]);
  });
});

describe('address pools', () => {
  const pools = (base: string, over: string) => {
    const document = (list: string) => `networks: { n: { ipam: { config: ${list} } } }`;
    const result = merged(document(base), document(over));
    return Array.isArray(result)
      ? result
      : (result as { networks: { n: { ipam: { config: unknown } } } }).networks.n.ipam.config;
  };

  test.each([
    [
      'of one subnet are merged',
      '[{ subnet: a, gateway: g }]',
      '[{ subnet: a, ip_range: r }]',
      [{ subnet: 'a', gateway: 'g', ip_range: 'r' }],
    ],
    ['of another subnet come instead', '[{ subnet: a }]', '[{ subnet: b }]', [{ subnet: 'b' }]],
    ['go away with an empty list', '[{ subnet: a }]', '[]', []],
    [
      'take what others say once their subnet was seen',
      '[{ subnet: a, gateway: g }, { subnet: b, ip_range: r }]',
      '[{ subnet: a }]',
      [{ subnet: 'a', ip_range: 'r' }],
    ],
  ])('%s', (_, base, over, expected) => {
    expect(pools(base, over)).toEqual(expected);
  });

  test('must be lists', () => {
    expect(pools('[{ subnet: a }]', 'null')).toEqual([
      'b.yaml:1:34 MERGE-KIND networks.n.ipam.config: nothing cannot be laid over a list',
    ]);
  });

  test('are few', () => {
    const many = `[${Array.from({ length: 200 }, (_, index) => `{ subnet: s${index} }`).join(', ')}]`;
    expect(pools(many, many)).toEqual([expect.stringContaining('FILES-LIMIT networks.n.ipam.config: ')]);
  });
});

test('a key with a dot is no path', () => {
  expect(
    merged('services: { web: { healthcheck.test: [a] } }', 'services: { web: { healthcheck.test: [b] } }'),
  ).toEqual({
    services: { web: { 'healthcheck.test': ['a', 'b'] } },
  });
});

test('keys such as __proto__ are keys like others', () => {
  const document = mergeNodes(
    nodeOf('__proto__: { a: 1 }'),
    nodeOf('__proto__: { b: 2 }\nconstructor: c'),
    () => undefined,
  );
  expect([...document.entries.keys()]).toEqual(['__proto__', 'constructor']);
});

test('every value keeps the place that it came from', () => {
  const base = nodeOf('services:\n  web:\n    image: a\n    labels: { A: 1 }\n', '/proj/a.yaml');
  const over = nodeOf('services:\n  web:\n\n    image: b\n    labels: { B: 2 }\n', '/proj/b.yaml');
  const document = mergeNodes(base, over, () => undefined);
  const placeOf = (...path: readonly (string | number)[]) => {
    const position = nodeAt(document, ['services', 'web', ...path])?.place.position();
    return `${position?.file}:${position?.line}`;
  };
  expect([placeOf('image'), placeOf('labels', 0), placeOf('labels', 1)]).toEqual([
    '/proj/b.yaml:4',
    '/proj/a.yaml:4',
    '/proj/b.yaml:5',
  ]);
});

test('what nothing is laid over stays the same node', () => {
  const base = nodeOf('services: { web: { image: a }, db: { image: b } }');
  const document = mergeNodes(base, nodeOf('services: { web: { user: c } }'), () => undefined);
  expect(nodeAt(document, ['services', 'db'])).toBe(nodeAt(base, ['services', 'db']));
});

import { describe, expect, test } from 'vitest';
import { decode } from '../../../lib/reader/decode.ts';
import { resolveProject } from './resolve-project.ts';
import { nodeOf } from '../../reader/node-of.ts';

function resolved(text: string): { readonly [key: string]: unknown } {
  const node = decode(nodeOf(text), () => {});
  return JSON.parse(JSON.stringify(resolveProject(node, 'shop'))) as { readonly [key: string]: unknown };
}

/** What is printed for a service that says one thing, without what is printed for any. */
function service(attribute: string, value: string): unknown {
  const { services } = resolved(`services: {web: {image: a, ${attribute}: ${value}}}`);
  const { image, command, entrypoint, ...rest } = (services as { readonly web: Readonly<Record<string, unknown>> }).web;
  expect([image, command ?? null, entrypoint ?? null]).toEqual(['a', null, null]);
  return rest[attribute];
}

describe('values are printed as Compose reads them', () => {
  test.each([
    ['stop_grace_period', '90s', '1m30s'],
    ['stop_grace_period', '"0"', '0s'],
    ['mem_limit', '1g', '1073741824'],
    ['mem_limit', '-1', '-1'],
    ['mem_limit', '1.5', undefined],
    ['mem_limit', '"0"', undefined],
    ['cpus', '0.1', 0.1],
    ['pids_limit', '1.5', 1],
    ['cpu_shares', '0', undefined],
    ['scale', '0', 0],
    ['attach', '"no"', false],
    ['privileged', 'false', undefined],
    ['user', '""', undefined],
    ['cap_add', '[]', undefined],
    ['environment', '{A: 1, B: , C: 1.0, D: true, E: 1e+21}', { A: '1', B: null, C: '1', D: 'true', E: '1e+21' }],
    ['labels', '[a, b=1]', { a: '', b: '1' }],
    ['healthcheck', '{interval: 0s, retries: 0, disable: false, test: []}', { interval: '0s', retries: 0 }],
    ['extra_hosts', '{b: ["2", "[::1]"], a: "1"}', ['a=1', 'b=2', 'b=::1']],
    ['ulimits', '{a: 5, b: 0, c: {soft: 0, hard: 2}}', { a: 5, b: {}, c: { hard: 2 } }],
    ['expose', '[80, "81/udp"]', ['80', '81/udp']],
    ['secrets', '[{source: a, mode: 440}]', [{ source: 'a', mode: '0670' }]],
    ['networks', '{a: , b: {}, c: {priority: 1}}', { a: null, b: {}, c: { priority: 1 } }],
    ['deploy', '{}', { resources: {}, placement: {} }],
    [
      'depends_on',
      '{db: {condition: service_started, restart: false, required: false}}',
      { db: { condition: 'service_started', required: false } },
    ],
    [
      'build',
      '{ssh: {default: null}, args: {A: null}, provenance: true}',
      { ssh: ['default'], args: { A: null }, provenance: 'true' },
    ],
    [
      'develop',
      '{watch: [{path: a, action: sync}]}',
      { watch: [{ path: 'a', action: 'sync', exec: { command: null } }] },
    ],
    [
      'blkio_config',
      '{weight_device: [{path: /a, weight: 70000}], device_read_bps: [{rate: 1k}]}',
      { weight_device: [{ Path: '/a', Weight: 4464 }], device_read_bps: [{ Path: '', Rate: '1024' }] },
    ],
    ['gpus', '[{count: all}]', [{ count: -1 }]],
    [
      'provider',
      '{type: t, options: {a: 1, b: [true, x], c: []}}',
      { type: 't', options: { a: ['1'], b: ['true', 'x'] } },
    ],
    ['env_file', '[{path: a, required: true}]', undefined],
    ['healthcheck', '', undefined],
    ['storage_opt', '{size: 1, other: }', { size: '1', other: '' }],
  ])('%s: %s', (attribute, value, printed) => {
    expect(service(attribute, value)).toEqual(printed);
  });
});

test('commands are printed even where there are none', () => {
  expect(resolved('services: {a: {}, b: {command: [], entrypoint: "x y", post_start: [{command: }]}}')).toEqual({
    name: 'shop',
    services: {
      a: { command: null, entrypoint: null },
      b: { command: [], entrypoint: ['x', 'y'], post_start: [{ command: null }] },
    },
  });
});

test('how many containers there are is said in `deploy` as well', () => {
  expect(resolved('services: {a: {scale: 2, deploy: {}}}')['services']).toEqual({
    a: { command: null, entrypoint: null, scale: 2, deploy: { replicas: 2, resources: {}, placement: {} } },
  });
});

test('only what services use is printed', () => {
  const { services, ...rest } = resolved(`
    services:
      a:
        networks: {n: }
        volumes: [{type: volume, source: v, target: /v}, {type: bind, source: w, target: /w}]
        secrets: [{source: s}]
        configs: [{source: c}]
        build: {secrets: [{source: t}]}
    networks: {n: {name: x, ipam: {options: {a: b}}}, m: {name: y}}
    volumes: {v: {name: z, external: false}, w: {name: w}}
    secrets: {s: {file: ./s}, t: {environment: T}, u: {file: ./u}}
    configs: {c: {content: text}, d: {file: ./d}}
    models: {m: {model: a}}
  `);
  expect(services).toHaveProperty('a');
  expect(rest).toEqual({
    name: 'shop',
    networks: { n: { name: 'x', ipam: {} } },
    volumes: { v: { name: 'z' } },
    secrets: { s: { file: './s' }, t: { environment: 'T' } },
    configs: { c: { content: 'text' } },
  });
});

test('extensions of the file are printed as they are, those of services not at all', () => {
  expect(resolved('{services: {a: {x-b: 1}}, x-c: {d: [1.5, null, 2020-01-01], __proto__: e}}')).toEqual({
    name: 'shop',
    services: { a: { command: null, entrypoint: null } },
    'x-c': JSON.parse('{"d": [1.5, null, "2020-01-01T00:00:00Z"], "__proto__": "e"}') as unknown,
  });
});

test('dollar signs are doubled, in keys as well', () => {
  expect(resolved('{services: {a: {command: [$b], labels: {$c: d$}}}, x-$e: $f}')).toEqual({
    name: 'shop',
    services: { a: { command: ['$$b'], entrypoint: null, labels: { $$c: 'd$$' } } },
    'x-$$e': '$$f',
  });
});

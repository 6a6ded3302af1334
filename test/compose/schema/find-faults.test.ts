import { env, text } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { COMPOSE_FILE } from '../../../lib/compose/attributes/compose-file.ts';
import { findFaults } from '../../../lib/compose/schema/find-faults.ts';
import { formatPath } from '../../../lib/core/document-path.ts';

function told(document: unknown): readonly string[] {
  return findFaults(document, COMPOSE_FILE).map(
    ({ path, code, message, hint, isKey }) =>
      `${code} ${formatPath(path)}${isKey === true ? ' (key)' : ''}: ${message}; ${hint}`,
  );
}

function toldOfService(service: object): readonly string[] {
  return told({ services: { web: service } });
}

/** What YAML has and JSON does not. */
class Someday {
  readonly text = '2026-11-22';
}

const variable = text`${env.required('ANYTHING', 'any value')}`;

describe('a value of another type', () => {
  test.each<[object, string]>([
    [
      { cpu_shares: [1] },
      'SCHEMA-TYPE services.web.cpu_shares: `cpu_shares` takes a whole number, not a list; write one value',
    ],
    [{ image: 5 }, 'SCHEMA-TYPE services.web.image: `image` takes a string, not a number; put it in quotes'],
    [
      { image: null },
      'SCHEMA-TYPE services.web.image: `image` takes a string, not nothing; give it a value, or leave it out',
    ],
    [{ image: new Someday() }, 'SCHEMA-TYPE services.web.image: `image` takes a string, not a date; put it in quotes'],
    [
      { scale: 1.5 },
      'SCHEMA-TYPE services.web.scale: `scale` takes a whole number, not a number with a fraction; write a whole number',
    ],
    [
      { scale: Infinity },
      'SCHEMA-TYPE services.web.scale: `scale` takes a whole number, not a number with a fraction; write a whole number',
    ],
    [
      { init: 1 },
      'SCHEMA-TYPE services.web.init: `init` takes `true` or `false`, not a number; write `true` or `false`',
    ],
    [
      { use_api_socket: 'true' },
      'SCHEMA-TYPE services.web.use_api_socket: `use_api_socket` takes `true` or `false`, not a string; take the quotes away',
    ],
    [
      { stop_grace_period: 30 },
      'SCHEMA-TYPE services.web.stop_grace_period: `stop_grace_period` takes a duration such as `1m30s`, not a number; give it a unit, as in `30s`',
    ],
    [
      { deploy: { resources: { limits: { memory: 512 } } } },
      'SCHEMA-TYPE services.web.deploy.resources.limits.memory: `memory` takes an amount such as `512m`, not a number; give it a unit, as in `512m`',
    ],
    [
      { mem_reservation: 1.5 },
      'SCHEMA-TYPE services.web.mem_reservation: `mem_reservation` takes an amount such as `512m`, not a number with a fraction; give it a unit, as in `512m`',
    ],
    [
      { mem_limit: true },
      'SCHEMA-TYPE services.web.mem_limit: `mem_limit` takes an amount such as `512m`, not `true`; write an amount such as `512m`',
    ],
    [
      { healthcheck: 'curl' },
      'SCHEMA-TYPE services.web.healthcheck: `healthcheck` takes a mapping, not a string; write lines of a name, a colon and a value below it',
    ],
    [
      { healthcheck: ['curl'] },
      'SCHEMA-TYPE services.web.healthcheck: `healthcheck` takes a mapping, not a list; write lines of a name, a colon and a value below it, without dashes',
    ],
    [
      { cap_drop: 'ALL' },
      'SCHEMA-TYPE services.web.cap_drop: `cap_drop` takes a list, not a string; write each item on a line that begins with a dash',
    ],
    [
      { cap_drop: { ALL: true } },
      'SCHEMA-TYPE services.web.cap_drop: `cap_drop` takes a list, not a mapping; write each item on a line that begins with a dash',
    ],
    [
      { environment: 'A=1' },
      'SCHEMA-TYPE services.web.environment: `environment` takes a mapping or a list, not a string; write lines of a name, a colon and a value below it',
    ],
    [
      { environment: { A: [1] } },
      'SCHEMA-TYPE services.web.environment.A: `A` in `environment` takes a string, a number, `true` or `false`, not a list; write one value',
    ],
    [
      { environment: ['A=1', { B: 2 }] },
      'SCHEMA-TYPE services.web.environment[1]: an item of `environment` takes a string, not a mapping; write one value',
    ],
    [
      { ports: [true] },
      'SCHEMA-TYPE services.web.ports[0]: an item of `ports` takes a mapping, a string or a number, not `true`; put it in quotes',
    ],
    [{ restart: false }, 'SCHEMA-TYPE services.web.restart: `restart` takes a string, not `false`; put it in quotes'],
    [
      { cgroup: true },
      'SCHEMA-TYPE services.web.cgroup: `cgroup` takes `host` or `private`, not `true`; write one of them',
    ],
    [
      { gpus: [{ capabilities: ['gpu'], count: false }] },
      'SCHEMA-TYPE services.web.gpus[0].count: `count` takes a whole number or `all`, not `false`; write a whole number or `all`',
    ],
  ])('%j is told', (service, expected) => {
    expect(toldOfService(service)).toEqual([expected]);
  });

  test('is told of what holds services, too', () => {
    expect(told({ services: ['web'] })).toEqual([
      'SCHEMA-TYPE services: `services` takes a mapping, not a list; write lines of a name, a colon and a value below it, without dashes',
    ]);
    expect(told({ services: { web: null } })).toEqual([
      'SCHEMA-TYPE services.web: `web` in `services` takes a mapping, not nothing; give it a value, or leave it out',
    ]);
    expect(told('services')).toEqual([
      'SCHEMA-TYPE : a Compose file takes a mapping, not a string; write lines of a name, a colon and a value below it',
    ]);
  });
});

describe('a value that is none of those that are taken', () => {
  test.each<[object, string]>([
    [
      { cgroup: 'privat' },
      'SCHEMA-VALUE services.web.cgroup: `cgroup` takes `host` or `private`, and nothing else; did you mean `private`?',
    ],
    [
      { volumes: [{ type: 'disk' }] },
      'SCHEMA-VALUE services.web.volumes[0].type: `type` takes `bind`, `volume`, `tmpfs`, `image`, `npipe` or `cluster`, and nothing else; write one of them',
    ],
    [
      { gpus: 'some' },
      'SCHEMA-VALUE services.web.gpus: `gpus` takes a list or `all`, and nothing else; write one of them',
    ],
    [
      { oom_score_adj: 2000 },
      'SCHEMA-VALUE services.web.oom_score_adj: `oom_score_adj` is out of bounds; it takes a whole number from -1000 to 1000',
    ],
    [
      { cpu_count: -1 },
      'SCHEMA-VALUE services.web.cpu_count: `cpu_count` is out of bounds; it takes a whole number from 0',
    ],
    [
      { container_name: 'a' },
      'SCHEMA-VALUE services.web.container_name: `container_name` has a form that it may not have; write two characters or more: a letter or digit, then letters, digits, `_`, `.` and `-`',
    ],
    [
      { group_add: ['a', 'b', 'a'] },
      'LIST-REPEATS services.web.group_add[2]: an item of `group_add` stands in it twice, as number 1 and 3; take one of them away',
    ],
  ])('%j is told', (service, expected) => {
    expect(toldOfService(service)).toEqual([expected]);
  });
});

test('a list is told of what repeats once its items are what they should be', () => {
  const place = 'an item of `group_add`';
  expect(toldOfService({ group_add: [true, true] })).toEqual([
    `SCHEMA-TYPE services.web.group_add[0]: ${place} takes a string or a number, not \`true\`; put it in quotes`,
    `SCHEMA-TYPE services.web.group_add[1]: ${place} takes a string or a number, not \`true\`; put it in quotes`,
  ]);
});

describe('what is missing', () => {
  test.each<[object, string]>([
    [
      { volumes: [{ target: '/data' }] },
      'SCHEMA-MISSING services.web.volumes[0]: an item of `volumes` has no `type`; add `type`, which takes `bind`, `volume`, `tmpfs`, `image`, `npipe` or `cluster`',
    ],
    [
      { depends_on: { db: {} } },
      'SCHEMA-MISSING services.web.depends_on.db: `db` in `depends_on` has no `condition`; add `condition`, which takes `service_started`, `service_healthy` or `service_completed_successfully`',
    ],
    [
      { ulimits: { nofile: {} } },
      'SCHEMA-MISSING services.web.ulimits.nofile: `nofile` in `ulimits` has no `soft` and no `hard`; add `soft`, which takes a whole number, and `hard`, which takes a whole number',
    ],
  ])('%j is told at the mapping that lacks it', (service, expected) => {
    expect(toldOfService(service)).toEqual([expected]);
  });

  test('is told of a language model', () => {
    expect(told({ models: { small: {} } })).toEqual([
      'SCHEMA-MISSING models.small: a model has no `model`; add `model`, which takes a string',
    ]);
  });
});

describe('a key that is no attribute', () => {
  test('is told as a key, in every place that has attributes', () => {
    expect(toldOfService({ helthcheck: {}, healthcheck: { retrys: 3 } })).toEqual([
      'SCHEMA-KEY services.web.helthcheck (key): `helthcheck` is not an attribute of a service; did you mean `healthcheck`?',
      'SCHEMA-KEY services.web.healthcheck.retrys (key): `retrys` is not an attribute of `healthcheck`; did you mean `retries`?',
    ]);
  });

  test('may be an extension, except where the format takes none', () => {
    const blkio = { 'x-a': 1, weight: 10 };
    expect(toldOfService({ 'x-a': 1, healthcheck: { 'x-b': 2 }, blkio_config: blkio })).toEqual([
      expect.stringContaining('SCHEMA-KEY services.web.blkio_config.x-a (key): `x-a` is not an attribute'),
    ]);
  });

  test('may be what a prototype has', () => {
    const service: unknown = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}');
    expect(toldOfService(service as object)).toEqual(
      ['__proto__', 'constructor', 'toString'].map((key) =>
        expect.stringContaining(`SCHEMA-KEY services.web.${key} (key): \`${key}\` is not an attribute of a service`),
      ),
    );
  });

  test('is told where a newer Docker Compose knows it', () => {
    expect(toldOfService({ pre_start: [{ command: [] }], build: { no_cache_filter: 'a' } })).toEqual([
      'SCHEMA-NEWER services.web.pre_start (key): `pre_start` needs Docker Compose 5.3.0; leave it out, or deploy with that version',
      'SCHEMA-NEWER services.web.build.no_cache_filter (key): `no_cache_filter` needs Docker Compose 5.0.0; leave it out, or deploy with that version',
    ]);
  });

  test('is told where it is a name that nothing may have', () => {
    expect(told({ services: { 'a b': {} }, volumes: { '': null } })).toEqual([
      'SCHEMA-KEY services["a b"] (key): `a b` is not a usable name in `services`; names hold letters, digits, `.`, `_` and `-`',
      'SCHEMA-KEY volumes[""] (key): the empty string is not a usable name in `volumes`; names hold letters, digits, `.`, `_` and `-`',
    ]);
    expect(toldOfService({ labels: { '': 'a' } })).toEqual([
      'SCHEMA-KEY services.web.labels[""] (key): a name in `labels` is empty; give it a name, or take it away',
    ]);
  });

  test('passes where the format looks at some names only', () => {
    expect(told({ networks: { 'a b': 5 }, models: { 'a b': [] }, services: {} })).toEqual([]);
    expect(toldOfService({ ulimits: { NOFILE: [] }, gpus: [{ anything: 1 }] })).toEqual([]);
  });
});

test('what is a value of no type anywhere passes where anything does', () => {
  expect(toldOfService({ 'x-a': new Someday(), storage_opt: { a: new Someday() } })).toEqual([]);
});

test('a text with variables may become anything', () => {
  const service = { image: variable, scale: variable, environment: variable, ports: [variable], cgroup: variable };
  expect(toldOfService({ ...service, depends_on: { db: { condition: variable, required: variable } } })).toEqual([]);
});

test('nobody reads more than fifty', () => {
  const services = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`s${index}`, { imag: 1 }]));
  const faults = told({ services });
  expect(faults).toHaveLength(50);
  expect(faults.at(-1)).toContain('services.s49.imag');
});

import { describe, expect, test } from 'vitest';
import { interpolate } from '../../lib/reader/interpolate.ts';
import { decode } from '../../lib/reader/decode.ts';
import type { MapNode } from '../../lib/reader/node.ts';
import { nodeOf } from './node-of.ts';
import { attributeAfter, documentWith, outcome, toldOf } from './service-of.ts';

describe('what is short until files are merged becomes long', () => {
  test.each([
    ['tmpfs', '/a', ['/a']],
    ['environment', '[A=1, B=, C]', { A: '1', B: '', C: null }],
    ['environment', '{A: 1, B: }', { A: 1, B: null }],
    ['labels', '[a, "b=c=d"]', { a: null, b: 'c=d' }],
    ['command', 'a "b c"', ['a', 'b c']],
    ['command', '""', []],
    ['command', 'null', null],
    ['entrypoint', '[a b]', ['a b']],
    ['healthcheck', '{test: a || b}', { test: ['CMD-SHELL', 'a || b'] }],
    ['extra_hosts', '["a=1,2", "b:3", "a=[::4]"]', { a: ['1', '2', '::4'], b: ['3'] }],
    ['extra_hosts', '{a: "1,2", b: ["[::1]"], c: ""}', { a: ['1,2'], b: ['::1'], c: [''] }],
    ['provider', '{type: a, options: {b: 1, c: [d]}}', { type: 'a', options: { b: [1], c: ['d'] } }],
    ['stop_grace_period', '1m30s', '1m30s'],
  ])('%s: %s', (attribute, value, long) => {
    expect(attributeAfter(decode, attribute, value)).toEqual(long);
  });
});

describe('what Compose cannot read is told', () => {
  test.each([
    [
      'stop_grace_period',
      '10 seconds',
      '3:24 VALUE-DURATION stop_grace_period: `10 seconds` is not a duration: ` seconds` is not a unit',
    ],
    ['mem_limit', '""', '3:16 VALUE-SIZE mem_limit: what `mem_limit` says is not a size'],
    ['attach', '"2"', '3:13 VALUE-FLAG attach: `2` is neither `true` nor `false`'],
    ['secrets', '[{source: a, mode: 4.0}]', '3:33 VALUE-MODE secrets[0].mode: `4.0` is not a file mode'],
    ['gpus', '[{count: 2.0}]', '3:20 VALUE-NUMBER gpus[0].count: `2.0` is not a number of devices'],
    [
      'volumes',
      '[{tmpfs: {mode: "7"}}]',
      '3:30 VALUE-NUMBER volumes[0].tmpfs.mode: `7` is a text where a number belongs',
    ],
    ['ports', '[{target: -1}]', '3:22 VALUE-NUMBER ports[0].target: `-1` is negative'],
    ['ports', '[{published: 80.0}]', '3:25 VALUE-TEXT ports[0].published: `published` is not written as a text'],
    ['group_add', '[1.5]', '3:17 VALUE-TEXT group_add[0]: an item of `group_add` is not written as a text'],
    [
      'group_add',
      '[9223372036854775808]',
      '3:17 VALUE-TEXT group_add[0]: an item of `group_add` is not written as a text',
    ],
    ['storage_opt', '{size: 1.5}', '3:25 VALUE-TEXT storage_opt.size: `size` is not written as a text'],
    ['storage_opt', '{size: [a]}', '3:25 VALUE-KIND storage_opt.size: `size` is a list where a single value belongs'],
    ['environment', '["A =1"]', '3:19 FORM-PAIR environment[0]: the name `A ` ends with a space'],
    ['environment', '["à=1"]', '3:19 FORM-PAIR environment[0]: the name `à` ends with a space'],
    ['extra_hosts', '[printer]', '3:19 FORM-HOSTS extra_hosts[0]: `printer` names no address'],
    ['extra_hosts', '{"a:b": "1"}', '3:26 FORM-HOSTS extra_hosts["a:b"]: `a:b` names a host with `:` or `=`'],
    [
      'command',
      `"it's"`,
      '3:14 FORM-COMMAND command: `command` is not a command: its quotes, brackets or backslashes do not pair',
    ],
    [
      'command',
      'a && b',
      '3:14 FORM-COMMAND-END command: `command` is no line for a shell: Compose drops `&` and what follows',
    ],
  ])('%s: %s', (attribute, value, line) => {
    expect(toldOf(decode, attribute, value)).toEqual([`compose.yaml:${line}`]);
  });

  test.each([
    ['labels', '["A =1"]'],
    ['group_add', '[1, "2"]'],
    ['storage_opt', '{size: 1, other: }'],
    ['logging', '{options: {a: 1.5}}'],
    ['cpus', '9223372036854775808'],
    ['volumes', '[{tmpfs: {mode: 1.5}}]'],
  ])('nothing is wrong with %s: %s', (attribute, value) => {
    expect(toldOf(decode, attribute, value)).toEqual([]);
  });

  test('what stands under names that the format says nothing of', () => {
    const text =
      'networks: {"a b": {driver: [x], labels: 5, ipam: {config: {}}, driver_opts: {"": [x]}, foo: [1]}, "c d": 5}';
    expect(outcome(nodeOf(text), decode).told).toEqual([
      'compose.yaml:1:28 VALUE-KIND networks["a b"].driver: `driver` is a list where a single value belongs',
      'compose.yaml:1:41 VALUE-KIND networks["a b"].labels: `labels` is a single value where a mapping belongs',
      'compose.yaml:1:59 VALUE-KIND networks["a b"].ipam.config: `config` is a mapping where a list belongs',
      'compose.yaml:1:106 VALUE-KIND networks["c d"]: `c d` is a single value where a mapping belongs',
    ]);
  });
});

test('what a variable says is never shown', () => {
  const document = documentWith(
    'mem_limit: ${SECRET}',
    'environment: ["${SECRET} =1"]',
    'extra_hosts: ["${SECRET}"]',
    'stop_grace_period: 1 ${SECRET}',
  );
  const variables = new Map([['SECRET', 'hunter2']]);
  const { told } = outcome(document, (node, tell) => decode(interpolate(node, variables, tell) as MapNode, tell));
  expect(told).toHaveLength(4);
  expect(told.join('\n')).not.toContain('hunter2');
});

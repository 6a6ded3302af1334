import { describe, expect, test } from 'vitest';
import { toDiagnostic, type Finding } from '../../lib/core/finding.ts';
import { interpolate } from '../../lib/reader/interpolate.ts';
import { nodeAt } from '../../lib/reader/node-data.ts';
import type { MapNode, Node } from '../../lib/reader/node.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

const SECRET = 'n0bodyMustSee';
const ENV = { A: 'a', BLANK: '', N: '3', HALF: '0.5', ON: 'on', WORD: SECRET };

function read(text: string, env: Readonly<Record<string, string>> = ENV) {
  const findings: Finding[] = [];
  const written = nodeOf(text);
  const node = interpolate(written, new Map(Object.entries(env)), (finding) => findings.push(finding));
  return { written, node, data: dataOf(node), findings, told: findings.map(lineOf) };
}

describe('variables are filled in', () => {
  test('in every value, and in no key', () => {
    const { data, told } = read(
      '"${A}": {x: "${A}", y: [1, "b$A", ["$$A"]]}\nx-any: ${A}\nservices: {off: {image: "i:$A"}}',
    );
    expect(data).toEqual({
      '${A}': { x: 'a', y: [1, 'ba', ['$A']] },
      'x-any': 'a',
      services: { off: { image: 'i:a' } },
    });
    expect(told).toEqual([]);
  });

  test('as texts, whatever YAML would make of them', () => {
    const { data, node } = read('a: ${N}\nb: "${BLANK}"\nc: ${N}5');
    expect(data).toEqual({ a: '3', b: '', c: '35' });
    expect(nodeAt(node, ['a'])).toMatchObject({ kind: 'scalar', type: 'string', text: '3' });
  });

  test('of texts alone', () => {
    expect(read('a: 1\nb: true\nc:\nd: 2026-11-22\ne: 1.5').data).toMatchObject({ a: 1, b: true, c: null, e: 1.5 });
  });

  test('into keys that a JavaScript object has of its own', () => {
    const { node } = read('__proto__: ${A}\nconstructor: {prototype: "${A}"}');
    expect(nodeAt(node, ['__proto__'])).toMatchObject({ value: 'a' });
    expect(nodeAt(node, ['constructor', 'prototype'])).toMatchObject({ value: 'a' });
  });

  test('and what does not change stays the same node', () => {
    const { written, node } = read('services:\n  a: {image: i, scale: 1}\n  b: {image: "$A"}\nx-c: [1, two]');
    for (const path of [['services', 'a'], ['x-c']]) expect(nodeAt(node, path)).toBe(nodeAt(written, path));
    expect(nodeAt(node, ['services', 'b', 'image'])?.place).toBe(nodeAt(written, ['services', 'b', 'image'])?.place);
  });

  test('once in what aliases share, and told of once', () => {
    const { node, told } = read('x-a: &a [{b: "$A $GONE ${GONE2:?}"}]\nx-b: *a\nx-c: {d: *a}');
    expect(nodeAt(node, ['x-b'])).toBe(nodeAt(node, ['x-a']));
    expect(told).toHaveLength(1);
    const good = read('x-a: &a [{b: "$A"}]\nx-b: *a');
    expect(nodeAt(good.node, ['x-a', 0, 'b'])).toMatchObject({ value: 'a' });
    expect(nodeAt(good.node, ['x-b'])).toBe(nodeAt(good.node, ['x-a']));
  });

  test('of an alias that stands for a number and for a text', () => {
    const { data } = read('x-n: &n ${N}\nservices: {a: {scale: *n, hostname: *n}}');
    expect(data).toEqual({ 'x-n': '3', services: { a: { scale: 3, hostname: '3' } } });
  });
});

describe('numbers and switches are made where Compose makes them', () => {
  test('also of texts without variables', () => {
    const { data, node, told } = read(
      'services: {a: {scale: "2", cpus: "${HALF}", tty: "true", mem_limit: "${N}", ports: [{target: "80${N}"}]}}',
    );
    expect(data).toEqual({
      services: { a: { scale: 2, cpus: 0.5, tty: true, mem_limit: '3', ports: [{ target: 803 }] } },
    });
    expect(nodeAt(node, ['services', 'a', 'scale'])).toMatchObject({ type: 'integer', text: '2' });
    expect(nodeAt(node, ['services', 'a', 'cpus'])).toMatchObject({ type: 'float' });
    expect(told).toEqual([]);
  });

  test.each([
    ['cpus: half', '`half` is not a number'],
    ['cpus: ""', 'a blank text is not a number'],
    [`cpus: ${'x'.repeat(61)}`, 'a text of 61 characters is not a number'],
    ['scale: "1.0"', '`1.0` is not a whole number'],
    ['scale: ${WORD}', '`scale` with `WORD` filled in is not a whole number'],
    ['scale: ${N}${WORD}', '`scale` with `N`, `WORD` filled in is not a whole number'],
    ['scale: ${GONE}', '`scale` with `GONE`, which is not set, is not a whole number'],
    ['scale: ${GONE:-x}', '`scale` with `GONE` filled in is not a whole number'],
    ['tty: ${BLANK}', '`tty` with `BLANK` filled in is neither `true` nor `false`'],
    ['tty: "1"', '`1` is neither `true` nor `false`'],
  ])('or refused: %s', (attribute, message) => {
    const { told, findings } = read(`services:\n a:\n  ${attribute}`);
    const [name = ''] = attribute.split(':');
    expect(told).toEqual([`compose.yaml:3:${name.length + 5} VAR-CAST services.a.${name}: ${message}`]);
    expect(findings[0]?.severity).toBe('error');
  });

  test('a word of old YAML is a switch, with a warning that does not show what a variable holds', () => {
    const { data, told, findings } = read('services:\n  a:\n    tty: yes\n    init: ${ON}');
    expect(data).toEqual({ services: { a: { tty: true, init: true } } });
    expect(told).toEqual([
      'compose.yaml:3:10 VAR-SWITCH services.a.tty: `yes` is a switch for Compose and a text for YAML 1.2',
      'compose.yaml:4:11 VAR-SWITCH services.a.init: what `ON` holds is a switch for Compose and a text for YAML 1.2',
    ]);
    expect(findings.map(({ severity, hint }) => `${severity}: ${hint}`)).toEqual([
      'warning: write `true`',
      'warning: give it `true` or `false`',
    ]);
  });
});

describe('what is wrong is told', () => {
  test.each([
    ['at the dollar sign of a plain text', 'a: b ${A.B}', '1:6'],
    ['in double quotes', 'a: "\\tb ${A.B}"', '1:9'],
    ['in single quotes', "a: 'it''s ${A.B}'", '1:11'],
    ['on the line of a block', 'a: |\n  $A\n  b ${A.B}', '3:5'],
    ['in a folded text', 'a: one $A\n   two ${A.B}', '2:8'],
  ])('%s', (_, text, position) => {
    expect(read(text).told).toEqual([
      `compose.yaml:${position} VAR-TEMPLATE a: \`\${A\` is followed by \`.\`, which no name holds`,
    ]);
  });

  test('with the message of the user, as it is written', () => {
    const { told, findings } = read('a: "x ${GONE:?set it as\n  $WORD} ${BLANK:?} ${OTHER?}"');
    expect(told).toEqual([
      'compose.yaml:1:7 VAR-MISSING a: `GONE` is required and not set: set it as $WORD',
      'compose.yaml:2:10 VAR-MISSING a: `BLANK` is required and blank',
      'compose.yaml:2:21 VAR-MISSING a: `OTHER` is required and not set',
    ]);
    expect(findings[0]?.hint).toBe(
      'set `GONE` in `.env` beside the Compose file, in the environment or with --env-file',
    );
  });

  test('but no more than the beginning of a long one', () => {
    const [message = ''] = read(`a: \${GONE:?${'why '.repeat(1000)}}`).told;
    expect(message).toHaveLength(`compose.yaml:1:4 VAR-MISSING a: \`GONE\` is required and not set: `.length + 241);
  });

  test('also of a required variable that another one makes needless, since Compose asks for it', () => {
    const { told, findings } = read('a: ${A:-${GONE:?no}}');
    expect(told).toEqual(['compose.yaml:1:9 VAR-MISSING a: `GONE` is required and not set: no']);
    expect(findings[0]?.hint).toBe(
      'Compose asks for `GONE` even where `A` makes it needless: set both, or write `${GONE:-}`',
    );
  });

  test('once for each variable, at its first place', () => {
    const { told, findings } = read('a: $X\nb: [$X, "${Y:?}", $X]\nc: "$X $Z ${Y:?}"');
    expect(told).toEqual([
      'compose.yaml:1:4 VAR-BLANK a: `X` is not set and becomes blank',
      'compose.yaml:2:10 VAR-MISSING b[1]: `Y` is required and not set',
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect(read('a: $X\nb: $X $Z').told).toHaveLength(2);
  });

  test('without what any variable holds', () => {
    const { findings } = read(
      'services: {a: {scale: "${WORD}", cpus: "${GONE:?$WORD}", tty: "${WORD:-x}", x: "$WORD${"}}',
    );
    expect(findings).toHaveLength(4);
    expect(JSON.stringify(findings.map((finding) => toDiagnostic(finding, '/')))).not.toContain(SECRET);
  });
});

test('what `!reset` takes away is not looked at', () => {
  const node = nodeOf('a: "${"\nb: c');
  const [, reset] = [...node.entries.values()].map(({ value }) => value) as [Node, Node];
  const entries = new Map([
    ['a', { keyPlace: node.place, value: { ...reset, value: '${', text: '${', tag: '!reset' } as Node }],
  ]);
  const findings: Finding[] = [];
  const document: MapNode = { ...node, entries };
  expect(interpolate(document, new Map(), (finding) => findings.push(finding))).toBe(document);
  expect(findings).toEqual([]);
});

test.skipIf(noDockerCompose)('Docker Compose fills in the same', () => {
  const words = ['', 'w', '$N', '${GONE}', '$$', 'a b', '{c}', '${BLANK:-d}'];
  const values = words.flatMap((word) =>
    ['A', 'BLANK', 'GONE'].flatMap((name) =>
      [':-', '-', ':+', '+'].map((operator) => `x\${${name}${operator}${word}}y} $\{A}`),
    ),
  );
  const environment = Object.fromEntries(values.map((value, index) => [`V${index}`, value]));
  const text = JSON.stringify({
    services: { app: { image: 'i', environment, scale: '${N}', cpus: '${HALF}', init: '${ON}' } },
  });
  const { stdout } = composeConfig({ 'compose.yaml': text }, ENV);
  const { app } = JSON.parse(stdout.replaceAll('$$', '$')).services;
  expect((read(text).data as { services: unknown }).services).toMatchObject({
    app: { environment: app.environment, scale: app.scale, cpus: app.cpus, init: app.init },
  });
});

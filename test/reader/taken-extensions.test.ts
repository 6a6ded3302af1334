import { expect, test } from 'vitest';
import { decode } from '../../lib/reader/decode.ts';
import { nodeOf } from './node-of.ts';
import { documentWith, outcome, toldOf } from './service-of.ts';

const LOST = 'for an extension of its format, so that it gets lost';
const REFUSED = 'for an extension of its format, and cannot read it as one';

test('names that begin with `x-` become one value of another name', () => {
  const { data, told } = outcome(documentWith('environment: {x-b: 1, A: 2, x-a: c}'), decode);
  expect(data).toEqual({ services: { web: { environment: { A: 2, '#extensions': 'map[x-a:c x-b:1]' } } } });
  expect(told).toEqual([
    `compose.yaml:3:24 FORM-EXTENSION services.web.environment.x-b: Compose takes \`x-b\` ${LOST}`,
    `compose.yaml:3:38 FORM-EXTENSION services.web.environment.x-a: Compose takes \`x-a\` ${LOST}`,
  ]);
});

test('a limit of the kernel becomes one that says nothing', () => {
  expect(outcome(documentWith('ulimits: {x-a: 1}'), decode).data).toEqual({
    services: { web: { ulimits: { '#extensions': {} } } },
  });
});

test.each([
  ['networks', '{x-a: }'],
  ['models', '{x-a: }'],
  ['extra_hosts', '{x-a: "1"}'],
  ['storage_opt', '{x-a: b}'],
])('in %s Compose stumbles over them', (attribute, value) => {
  expect(toldOf(decode, attribute, value)).toEqual([
    expect.stringContaining(`FORM-EXTENSION ${attribute}.x-a: Compose takes \`x-a\` ${REFUSED}`),
  ]);
});

test.each([
  ['environment', '["x-a=1"]'],
  ['depends_on', '{x-a: {condition: service_started}}'],
])('in %s: %s they stay what they are', (attribute, value) => {
  expect(toldOf(decode, attribute, value)).toEqual([]);
});

test('what a file defines may be called so, but for models', () => {
  const sections = ['services', 'networks', 'volumes', 'secrets', 'configs'].map((section) => `${section}: {x-a: {}}`);
  expect(outcome(nodeOf(`{${sections.join(', ')}}`), decode).told).toEqual([]);
  const { data, told } = outcome(nodeOf('models: {x-a: {model: b}, c: {model: d}}'), decode);
  expect(data).toEqual({ models: { c: { model: 'd' } } });
  expect(told).toEqual([`compose.yaml:1:15 FORM-EXTENSION models.x-a: Compose takes \`x-a\` ${LOST}`]);
});

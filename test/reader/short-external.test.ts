import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { nodeOf } from './node-of.ts';
import { outcome } from './service-of.ts';

const WORN = 'stands in `external`, where it no longer belongs';

test.each([
  ['true', { external: true }],
  ['{}', { external: true }],
])('external: %s', (value, data) => {
  const node = nodeOf(`volumes: {data: {external: ${value}}}`);
  expect(outcome(node, canonicalize)).toEqual({ data: { volumes: { data } }, told: [] });
});

test.each(['networks', 'volumes', 'secrets', 'configs'])('the name moves out of `external` in %s', (section) => {
  const { data, told } = outcome(nodeOf(`${section}:\n  data:\n    external:\n      name: old`), canonicalize);
  expect(data).toEqual({ [section]: { data: { name: 'old', external: true } } });
  expect(told).toEqual([
    `compose.yaml:4:13 FORM-EXTERNAL-NAME ${section}.data.external.name: the name \`old\` ${WORN}`,
  ]);
});

test('two names that are one are no fault, two that are not are one', () => {
  const same = outcome(nodeOf('volumes: {data: {name: a, external: {name: a}}}'), canonicalize);
  expect(same.data).toEqual({ volumes: { data: { name: 'a', external: true } } });
  const { told } = outcome(nodeOf('volumes: {data: {name: a, external: {name: b}}}'), canonicalize);
  expect(told).toEqual(['compose.yaml:1:44 FORM-EXTERNAL volumes.data.external.name: `data` has two names']);
});

test('what is neither a mapping nor nothing is a fault', () => {
  expect(outcome(nodeOf('volumes: {data: 5, other: }'), canonicalize).told).toEqual([
    'compose.yaml:1:17 VALUE-KIND volumes.data: `data` is not a mapping',
  ]);
});

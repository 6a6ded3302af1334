import { expect, test } from 'vitest';
import { normalize } from '../../lib/reader/normalize.ts';
import type { MapNode } from '../../lib/reader/node.ts';
import type { Tell } from '../../lib/reader/tell.ts';
import { nodeOf } from './node-of.ts';
import { outcome } from './service-of.ts';

const stage = (node: MapNode, tell: Tell) => normalize(node, { project: 'shop', variables: new Map() }, tell);

function normalized(text: string): unknown {
  return outcome(nodeOf(text), stage).data;
}

test('a service that says nothing of networks is on the default one, which then exists', () => {
  expect(normalized('services: {web: {image: a}, db: {image: b, networks: {}}}')).toEqual({
    services: {
      web: { image: 'a', networks: { default: null } },
      db: { image: 'b', networks: { default: null } },
    },
    networks: { default: { name: 'shop_default' } },
  });
});

test.each([
  'services: {web: {image: a, network_mode: host}}',
  'services: {web: {provider: {type: a}}}',
  'services: {web: {image: a, networks: {other: null}}}',
])('without a service on it there is no default network: %s', (text) => {
  expect(normalized(text)).not.toHaveProperty('networks');
});

test('a default network that is declared keeps what it says', () => {
  expect(normalized('{services: {web: {image: a}}, networks: {default: {name: lan}}}')).toHaveProperty('networks', {
    default: { name: 'lan' },
  });
});

test.each(['networks', 'volumes', 'secrets', 'configs'])('all %s have a name', (section) => {
  expect(normalized(`${section}: {a: , b: {external: true}, c: {external: false}, d: {name: e}, f: {name: }}`)).toEqual(
    {
      [section]: {
        a: { name: 'shop_a' },
        b: { name: 'b', external: true },
        c: { name: 'shop_c', external: false },
        d: { name: 'e' },
        f: { name: 'shop_f' },
      },
    },
  );
});

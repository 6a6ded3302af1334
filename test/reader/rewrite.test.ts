import { expect, test } from 'vitest';
import { COMPOSE_FILE } from '../../lib/compose/attributes/compose-file.ts';
import { formatPath } from '../../lib/core/document-path.ts';
import { scalar } from '../../lib/reader/node-data.ts';
import { rewrite, type Rewriter } from '../../lib/reader/rewrite.ts';
import { dataOf, nodeOf } from './node-of.ts';

const nobody = () => {};
const same: Rewriter = { short: (node) => [node] };

test('shows what may be shorter, mappings of names, scalars, and what is of another kind', () => {
  const node = nodeOf('{services: {web: {image: a, dns: b, cap_add: [c], user: [d], tty: }}, x-a: {image: e}}');
  const seen: string[] = [];
  const show =
    (kind: string) =>
    (_: unknown, __: unknown, { path }: { readonly path: readonly (string | number)[] }) =>
      void seen.push(`${kind} ${formatPath(path)}`);
  rewrite(
    node,
    COMPOSE_FILE,
    {
      short: (one, type, here) => {
        show('short')(one, type, here);
        return [one];
      },
      map: (one, type, here) => {
        show('map')(one, type, here);
        return one;
      },
      scalar: show('scalar'),
      other: show('other'),
    },
    nobody,
  );
  expect(seen).toEqual([
    'map services',
    'scalar services.web.image',
    'short services.web.dns',
    'scalar services.web.dns',
    'scalar services.web.cap_add[0]',
    'other services.web.user',
    'scalar services.web.tty',
  ]);
});

test('an item may become several, and what changes leaves the rest as it is', () => {
  const node = nodeOf('{services: {web: {ports: [1, 2]}, db: {ports: [{target: 3}]}}}');
  const twice: Rewriter = {
    short: (one) => (one.kind === 'scalar' ? [scalar('a', one.place), scalar('b', one.place)] : [one]),
  };
  const result = rewrite(node, COMPOSE_FILE, twice, nobody);
  expect(dataOf(result)).toEqual({
    services: { web: { ports: ['a', 'b', 'a', 'b'] }, db: { ports: [{ target: 3 }] } },
  });
  expect(rewrite(node, COMPOSE_FILE, same, nobody)).toBe(node);
});

test('what aliases share is visited once for each type', () => {
  const services = Array.from({ length: 1000 }, (_, index) => `s${index}: *web`).join(', ');
  const node = nodeOf(`{x-web: &web {cap_add: [a, b]}, services: {${services}}}`);
  let count = 0;
  rewrite(node, COMPOSE_FILE, { ...same, scalar: () => (count += 1) }, nobody);
  expect(count).toBe(2);
});

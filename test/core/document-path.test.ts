import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPath, type DocumentPath } from '../../lib/core/document-path.ts';

test.each<[DocumentPath, string]>([
  [[], ''],
  [['services', 'web', 'ports', 0], 'services.web.ports[0]'],
  [['services', 'web', 'labels', 'a.b'], 'services.web.labels["a.b"]'],
  [['x-my_list', 0, 1], 'x-my_list[0][1]'],
  [[0, 'a'], '[0].a'],
  [['a', '0'], 'a.0'],
  [['a', ''], 'a[""]'],
  [['say "hi"', 'two\nlines'], '["say \\"hi\\""]["two\\nlines"]'],
])('spells %j as %s', (path, expected) => {
  expect(formatPath(path)).toBe(expected);
});

test('names one place by one spelling only', () => {
  const segment = fc.oneof(
    fc.nat(3),
    fc.string({ maxLength: 3, unit: fc.constantFrom('a', '0', '.', '[', ']', '"', '\\') }),
  );
  const path = fc.array(segment, { maxLength: 3 });
  fc.assert(
    fc.property(path, path, (a, b) => (formatPath(a) === formatPath(b)) === (JSON.stringify(a) === JSON.stringify(b))),
    { numRuns: 500 },
  );
});

import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { walkKeys, walkScalars } from '../../lib/compose/walk.ts';
import { formatPath } from '../../lib/core/document-path.ts';
import { Text } from '../../lib/core/text.ts';

const note = text`a ${env.optional('B', 'b', 'a letter')}`;
const data = { a: [1, { 'b.c': null }, [true]], d: note, e: {}, f: [], g: 'x' };

test('visits every scalar in the order of the document, a text with variables as one', () => {
  const seen: string[] = [];
  walkScalars(data, (scalar, path) => seen.push(`${formatPath(path)} ${Text.isText(scalar) ? 'text' : scalar}`));
  expect(seen).toEqual(['a[0] 1', 'a[1]["b.c"] null', 'a[2][0] true', 'd text', 'g x']);
});

test('visits every key, inside lists too', () => {
  const seen: string[] = [];
  walkKeys(data, (key, path) => seen.push(`${key} ${formatPath(path)}`));
  expect(seen).toEqual(['a a', 'b.c a[1]["b.c"]', 'd d', 'e e', 'f f', 'g g']);
});

test('has nothing to visit in what is not there', () => {
  walkScalars(undefined, () => expect.fail());
  walkKeys(undefined, () => expect.fail());
  walkKeys(note, () => expect.fail());
});

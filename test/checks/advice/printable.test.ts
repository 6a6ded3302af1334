import { expect, test } from 'vitest';
import { printable } from '../../../lib/checks/advice/printable.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['build: {context: ., ssh: [default]}', 'build: {context: ., ssh: {default: , a: }}', 'build: .'])(
  'takes %s',
  (web) => {
    expect(foundBy(printable, webFile(web))).toEqual([]);
  },
);

test.each(['build: {context: ., ssh: [key=./id]}', 'build: {context: ., ssh: {key: ./id}}'])('tells of %s', (web) => {
  expect(foundBy(printable, webFile(web))).toEqual([
    'warning FORM-SSH services.web.build.ssh.key: `docker compose config --format json` cannot print the key `key`, which has a path',
  ]);
});

test('tells of numbers without end in the extensions of the file, once for each', () => {
  const file = `${webFile('x-a: .inf')}\nx-b: {c: [1, .nan, .inf]}\nx-d: &d {e: 1}\nx-f: [*d, *d]\n`;
  expect(foundBy(printable, file)).toEqual([
    'warning FORM-ENDLESS x-b.c[1]: `docker compose config --format json` cannot print a number that is endless or none',
  ]);
});

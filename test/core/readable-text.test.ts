import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { hasVariable, readableText } from '../../lib/core/readable-text.ts';

test('names variables and leaves out what Compose needs beside the name', () => {
  const domain = env.required('DOMAINNAME', 'base domain');
  const port = env.optional('PORT', '8080');
  expect(readableText(text`https://photos.${domain}:${port}/$x`)).toBe('https://photos.${DOMAINNAME}:${PORT}/$x');
});

test.each([
  ['/dev/${NODE}', true],
  ['/dev/dri', false],
  ['$NODE', false],
])('a text for people holds a variable where its name stands in braces: %s', (written, expected) => {
  expect(hasVariable(written)).toBe(expected);
});

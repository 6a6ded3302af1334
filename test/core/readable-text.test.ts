import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { readableText } from '../../lib/core/readable-text.ts';

test('names variables and leaves out what Compose needs beside the name', () => {
  const domain = env.required('DOMAINNAME', 'base domain');
  const port = env.optional('PORT', '8080');
  expect(readableText(text`https://photos.${domain}:${port}/$x`)).toBe('https://photos.${DOMAINNAME}:${PORT}/$x');
});

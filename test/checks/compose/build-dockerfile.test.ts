import { expect, test } from 'vitest';
import { buildDockerfile } from '../../../lib/checks/compose/build-dockerfile.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'build: {context: ., dockerfile: Dockerfile}',
  'build: {context: ., dockerfile_inline: FROM x}',
  'build: .',
])('takes %s', (web) => {
  expect(foundBy(buildDockerfile, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'build: {context: ., dockerfile: A, dockerfile_inline: FROM x}',
    [
      'error BUILD-DOCKERFILE services.web.build.dockerfile_inline: `web` is built by two Dockerfiles: a file, and the lines in `dockerfile_inline`',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(buildDockerfile, webFile(web))).toEqual(found);
});

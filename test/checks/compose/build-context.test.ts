import { expect, test } from 'vitest';
import { buildContext } from '../../../lib/checks/compose/build-context.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['build: {context: ., additional_contexts: {base: "service:base"}}', '  base: {build: ./base}'],
  ['build: {context: ., additional_contexts: {base: ../base, image: "docker-image://alpine"}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(buildContext, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'build: {context: ., additional_contexts: {base: "service:base"}}',
    '  base: {image: alpine:3}',
    [
      'error BUILD-CONTEXT services.web.build.additional_contexts.base: `web` is built from the image of `base`, which nobody builds',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(buildContext, webFile(web, rest))).toEqual(found);
});

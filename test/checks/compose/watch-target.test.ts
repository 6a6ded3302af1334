import { expect, test } from 'vitest';
import { watchTarget } from '../../../lib/checks/compose/watch-target.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'develop: {watch: [{action: sync, path: ./a, target: /a}]}',
  'develop: {watch: [{action: rebuild, path: ./a}]}',
  'develop: {watch: [{action: restart, path: ./a}]}',
])('takes %s', (web) => {
  expect(foundBy(watchTarget, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'develop: {watch: [{action: rebuild, path: ./a}, {action: sync, path: ./a}]}',
    ['error WATCH-TARGET services.web.develop.watch[1]: `sync` of `web` does not say where the files go'],
  ],
  [
    'develop: {watch: [{action: sync+restart, path: ./a, target: ""}]}',
    ['error WATCH-TARGET services.web.develop.watch[0]: `sync+restart` of `web` does not say where the files go'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(watchTarget, webFile(web))).toEqual(found);
});

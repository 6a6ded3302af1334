import { expect, test } from 'vitest';
import { scaleCount } from '../../../lib/checks/compose/scale-count.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['scale: 0', 'scale: 3', 'deploy: {replicas: 0}', 'scale: 9223372036854775807'])('takes %s', (web) => {
  expect(foundBy(scaleCount, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['scale: -1', ['error SCALE-COUNT services.web.scale: `web` is to run less than no container']],
  [
    'deploy: {replicas: -2}',
    ['error SCALE-COUNT services.web.deploy.replicas: `web` is to run less than no container'],
  ],
  [
    'scale: 12345678901234567890',
    ['error SCALE-COUNT services.web.scale: `web` is to run more containers than can be counted'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(scaleCount, webFile(web))).toEqual(found);
});

import { expect, test } from 'vitest';
import { environmentName } from '../../../lib/checks/engine/environment-name.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['environment: [A=b, C]', 'environment: {A: b}', 'environment: ["A B=c"]'])('takes %s', (web) => {
  expect(foundBy(environmentName, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['environment: [A=b, =x]', ['error ENV-UNNAMED services.web.environment[""]: a variable of `web` has no name']],
])('tells of %s', (web, found) => {
  expect(foundBy(environmentName, webFile(web))).toEqual(found);
});

import { expect, test } from 'vitest';
import { noService } from '../../../lib/checks/file/no-service.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test('one service is enough', () => {
  expect(foundBy(noService, webFile('profiles: [full]', '  db: {image: postgres:18}'))).toEqual([]);
});

test.each([
  ['services: {}\n', 'error SERVICE-NONE : there is no service to start'],
  ['volumes: {pages: }\n', 'error SERVICE-NONE : there is no service to start'],
  [
    webFile('profiles: [full]'),
    'error SERVICE-NONE services.web.profiles: every service is switched off by its profiles',
  ],
])('tells of %j, of which nothing starts', (text, found) => {
  expect(foundBy(noService, text)).toEqual([found]);
});

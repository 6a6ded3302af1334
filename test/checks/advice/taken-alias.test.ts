import { expect, test } from 'vitest';
import { takenAlias } from '../../../lib/checks/advice/taken-alias.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: {lan: {aliases: [web, www]}}', '  db: {image: postgres:18, networks: [lan]}\nnetworks: {lan: {}}'],
  ['networks: {lan: {aliases: [db]}}', '  db: {image: postgres:18}\nnetworks: {lan: {}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(takenAlias, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: {lan: {aliases: [www, db]}}',
    '  db: {image: postgres:18, networks: [lan]}\nnetworks: {lan: {}}',
    [
      'warning ALIAS-TAKEN services.web.networks.lan.aliases[1]: `web` has the alias `db`, which is another service of the network `lan`: who asks for it gets either',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(takenAlias, webFile(web, rest))).toEqual(found);
});

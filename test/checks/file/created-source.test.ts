import { expect, test } from 'vitest';
import { createdSource } from '../../../lib/checks/file/created-source.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

const bind = (source: string, more = '') => webFile(`volumes: [{type: bind, source: ${source}, target: /a${more}}]`);

test.each(['/etc/localtime', '/var/run/docker.sock', '/dev/dri', '/', '/proc', './web.sock', '/usr/share/zoneinfo'])(
  'says nothing of %s, which is there on every host or is a socket',
  (source) => {
    expect(foundBy(createdSource, bind(source))).toEqual([]);
  },
);

test.each(['true', 'false'])('says nothing where somebody says `create_host_path: %s`', (create) => {
  expect(foundBy(createdSource, bind('./data', `, bind: {create_host_path: ${create}}`))).toEqual([]);
});

test.each([
  ['volumes: ["./data:/a"]', './data'],
  ['volumes: [{type: bind, source: ./data, target: /a}]', './data'],
  ['volumes: ["/mnt/pool/photos:/a:ro"]', '/mnt/pool/photos'],
])('warns of %s, which may be missing', (volumes, source) => {
  expect(foundBy(createdSource, webFile(volumes))).toEqual([
    `warning BIND-CREATED services.web.volumes[0]: where \`${source}\` is missing, Docker creates it as an empty directory of root`,
  ]);
});

test('warns of a file, in whose place a directory would stand', () => {
  expect(foundBy(createdSource, bind('./web.conf'))).toEqual([
    'warning BIND-CREATED services.web.volumes[0]: where `./web.conf` is missing, Docker creates a directory of that name',
  ]);
});

test('warns once of all paths of a file', () => {
  const text = [
    'services:',
    '  a: {image: x, volumes: [pages:/p, "./a:/a", "./a.conf:/a.conf"]}',
    '  b: {image: x, volumes: ["./a:/a", "./b:/b", "./b.conf:/b.conf"]}',
    'volumes: {pages: }',
  ].join('\n');
  expect(foundBy(createdSource, text)).toEqual([
    'warning BIND-CREATED services.a.volumes[1]: where `./a` and `./b` are missing, Docker creates them as empty directories of root',
    'warning BIND-CREATED services.a.volumes[2]: where `./a.conf` and `./b.conf` are missing, Docker creates directories of these names',
  ]);
});

test('says nothing of what is there, where the host can be asked', () => {
  const kind = (path: string) => (path === '/srv/web/a' ? ('directory' as const) : undefined);
  expect(foundBy(createdSource, webFile('volumes: ["./a:/a"]'), { kind })).toEqual([]);
  expect(foundBy(createdSource, webFile('volumes: ["./b:/b"]'), { kind })).toHaveLength(1);
});

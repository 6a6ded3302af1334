import { expect, test } from 'vitest';
import { singleFile } from '../../../lib/checks/file/single-file.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  './conf:/a',
  './conf.d:/a',
  './web-1.29:/a',
  '/etc/localtime:/a',
  './web.sock:/a',
  '../web.conf:/a',
  './.env.d:/a',
])('says nothing of %s, which is no file of the project', (mount) => {
  expect(foundBy(singleFile, webFile(`volumes: ["${mount}"]`))).toEqual([]);
});

test('warns of a file of the project', () => {
  expect(foundBy(singleFile, webFile('volumes: ["./data:/data", "./web.conf:/etc/web.conf:ro"]'))).toEqual([
    'warning BIND-FILE services.web.volumes[1]: `./web.conf` is mounted as a single file: an editor or git replaces it, and the container keeps the old one',
  ]);
});

test('warns once of all services', () => {
  const text =
    'services:\n  a: {image: x, volumes: ["./a.conf:/a"]}\n  b: {image: x, volumes: ["./a.conf:/a", "./b.conf:/b"]}\n';
  expect(foundBy(singleFile, text)).toEqual([
    'warning BIND-FILE services.a.volumes[0]: `./a.conf` and `./b.conf` are mounted as single files: an editor or git replaces them, and the containers keep the old ones',
  ]);
});

test('knows a file by what the host says, where it can be asked', () => {
  const kind = (path: string) => (path === '/srv/web/Caddyfile' ? ('file' as const) : ('directory' as const));
  expect(foundBy(singleFile, webFile('volumes: ["./Caddyfile:/c"]'), { kind })).toHaveLength(1);
  expect(foundBy(singleFile, webFile('volumes: ["./sites.conf:/c"]'), { kind })).toEqual([]);
});

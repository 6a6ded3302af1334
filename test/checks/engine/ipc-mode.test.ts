import { expect, test } from 'vitest';
import { ipcMode } from '../../../lib/checks/engine/ipc-mode.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['ipc: host'],
  ['ipc: private'],
  ['ipc: shareable'],
  ['ipc: none'],
  ['ipc: ""'],
  ['ipc: container:x'],
  ['pid: container:x'],
  ['ipc: service:db', '  db: {image: postgres:18, ipc: shareable}'],
  ['ipc: service:db', '  db: {image: postgres:18, ipc: host}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(ipcMode, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  ['ipc: bogus', '', ['error IPC-MODE services.web.ipc: `bogus` is not a mode of shared memory']],
  ['ipc: Host', '', ['error IPC-MODE services.web.ipc: `Host` is not a mode of shared memory']],
  ['ipc: "container:"', '', ['error IPC-MODE services.web.ipc: `container:` is not a mode of shared memory']],
  ['pid: "container:"', '', ['error IPC-MODE services.web.pid: `container:` names no container']],
  [
    'ipc: service:db',
    '  db: {image: postgres:18}',
    ['error IPC-MODE services.web.ipc: `web` joins the shared memory of `db`, which keeps it for itself'],
  ],
  [
    'ipc: service:db',
    '  db: {image: postgres:18, ipc: private}',
    ['error IPC-MODE services.web.ipc: `web` joins the shared memory of `db`, which keeps it for itself'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(ipcMode, webFile(web, rest))).toEqual(found);
});

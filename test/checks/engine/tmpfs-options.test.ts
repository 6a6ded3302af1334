import { expect, test } from 'vitest';
import { tmpfsOptions } from '../../../lib/checks/engine/tmpfs-options.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'tmpfs: [/a]',
  'tmpfs: ["/a:"]',
  'tmpfs: ["/a:size=64m,mode=1777,uid=1000,gid=1000"]',
  'tmpfs: ["/a:size=10%,nr_inodes=1k"]',
  'tmpfs: ["/a:rw,noexec,nosuid,nodev,exec"]',
  'tmpfs: ["/a:mpol=interleave"]',
])('takes %s', (web) => {
  expect(foundBy(tmpfsOptions, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'tmpfs: ["/a:bogus"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `bogus` is not an option of a directory in memory'],
  ],
  [
    'tmpfs: ["/a:size=64mb"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `size=64mb` is not an option of a directory in memory'],
  ],
  [
    'tmpfs: ["/a:SIZE=1m"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `SIZE=1m` is not an option of a directory in memory'],
  ],
  ['tmpfs: ["/a:size=1m,"]', ['error TMPFS-OPTIONS services.web.tmpfs[0]: a comma has no option beside it']],
  [
    'tmpfs: ["/a:mode=9"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `mode=9` is not an option of a directory in memory'],
  ],
  [
    'tmpfs: ["/a:uid=app"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `uid=app` is not an option of a directory in memory'],
  ],
  [
    'tmpfs: ["/a:uid=4294967296"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `uid=4294967296` is not an option of a directory in memory'],
  ],
  [
    'tmpfs: ["/a:size=1m:x"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[0]: `size=1m:x` is not an option of a directory in memory'],
  ],
  [
    'tmpfs: [/a, "/b:noexecs"]',
    ['error TMPFS-OPTIONS services.web.tmpfs[1]: `noexecs` is not an option of a directory in memory'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(tmpfsOptions, webFile(web))).toEqual(found);
});

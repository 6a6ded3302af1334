import { Service, type Mount, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { mountTwice } from '../../../lib/checks/compose/mount-twice.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'volumes: ["./a:/a", "./b:/b"], tmpfs: [/c, "/d:size=1m"]',
  'volumes: ["./a:/a"], tmpfs: [/a/]',
  'volumes: ["./a:/a", "./b:/a"]',
])('takes %s', (web) => {
  expect(foundBy(mountTwice, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['volumes: ["./a:/a"], tmpfs: ["/a:size=1m"]', ['error MOUNT-TARGET services.web.tmpfs[0]: `/a` is mounted twice']],
  [
    'volumes: [{type: bind, source: ./a, target: /a}, {type: bind, source: ./b, target: /a/}]',
    ['error MOUNT-TARGET services.web.volumes[1]: `/a` is mounted twice'],
  ],
  ['volumes: ["./a:/x/../a/"], tmpfs: [/a]', ['error MOUNT-TARGET services.web.tmpfs[0]: `/a` is mounted twice']],
])('tells of %s', (web, found) => {
  expect(foundBy(mountTwice, webFile(web))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');
const bind = (target: string): Mount => ({ type: 'bind', source: '/srv', target });

test.each<[string, ServiceProps, string]>([
  ['twice', { volumes: [bind('/a'), bind('/a')] }, 'volumes[1]'],
  ['once with a slash', { volumes: [bind('/a'), bind('/a/')] }, 'volumes[1]'],
  ['as memory too', { volumes: [bind('/a')], tmpfs: ['/a:size=1m'] }, 'tmpfs[0]'],
  ['as memory twice', { tmpfs: ['/a', '/a'] }, 'tmpfs[1]'],
])('a tree is told of a target that is mounted %s', (_, props, place) => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, ...props });
  });
  expect(told(template)).toEqual([
    `error MOUNT-TARGET services.web.${place}: \`/a\` is mounted twice; give one of the mounts another target`,
  ]);
});

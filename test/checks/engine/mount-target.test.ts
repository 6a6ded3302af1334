import { Service, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { mountTarget } from '../../../lib/checks/engine/mount-target.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['volumes: ["./a:/a", /b]'],
  ['volumes: [{type: tmpfs, target: /a/../b}]'],
  ['tmpfs: [/a, "/b:size=1m"]'],
  ['configs: [{source: page, target: page.html}]', 'configs: {page: {content: x}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(mountTarget, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  ['volumes: ["./a:b"]', '', ['error MOUNT-TARGET services.web.volumes[0]: `b` is not a path to mount at']],
  ['volumes: [data]', '', ['error MOUNT-TARGET services.web.volumes[0]: `data` is not a path to mount at']],
  ['volumes: ["d:/data"]', '', ['error MOUNT-TARGET services.web.volumes[0]: `d:/data` is not a path to mount at']],
  [
    'volumes: [{type: volume, target: ""}]',
    '',
    ['error MOUNT-TARGET services.web.volumes[0]: `.` is not a path to mount at'],
  ],
  [
    'volumes: [{type: tmpfs, target: /}]',
    '',
    ['error MOUNT-TARGET services.web.volumes[0]: `/` is not a path to mount at'],
  ],
  [
    'volumes: [{type: bind, source: ./a, target: /..}]',
    '',
    ['error MOUNT-TARGET services.web.volumes[0]: `/` is not a path to mount at'],
  ],
  ['tmpfs: [tmp]', '', ['error MOUNT-TARGET services.web.tmpfs[0]: `tmp` is not a path to mount at']],
  ['tmpfs: ["/"]', '', ['error MOUNT-TARGET services.web.tmpfs[0]: `/` is not a path to mount at']],
  [
    'configs: [{source: page, target: /}]',
    'configs: {page: {content: x}}',
    ['error MOUNT-TARGET services.web.configs[0]: `/` is not a path to mount at'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(mountTarget, webFile(web, rest))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is told of a stack with a service that has these mounts. */
function findings(props: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, ...props });
  });
  return told(template);
}

test.each(['data', './data', '', '/', '/..'])('a tree is told of a mount at %j, too', (target) => {
  expect(findings({ volumes: [{ type: 'bind', source: '/srv', target }] })).toEqual([
    `error MOUNT-TARGET services.web.volumes[0]: \`${target}\` is not a path to mount at; write an absolute path below \`/\``,
  ]);
  expect(findings({ tmpfs: ['/tmp', target] })).toEqual([
    `error MOUNT-TARGET services.web.tmpfs[1]: \`${target}\` is not a path to mount at; write an absolute path below \`/\``,
  ]);
});

import { Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { containerNameForm } from '../../../lib/checks/engine/container-name-form.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'container_name: web',
  'container_name: /web',
  'container_name: A_b-c.d',
  'hostname: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'hostname: my_host',
])('takes %s', (web) => {
  expect(foundBy(containerNameForm, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['container_name: -web', ['error NAME-CONTAINER services.web.container_name: `-web` is not a container name']],
  ['container_name: _web', ['error NAME-CONTAINER services.web.container_name: `_web` is not a container name']],
  ['container_name: .web', ['error NAME-CONTAINER services.web.container_name: `.web` is not a container name']],
  ['container_name: we b', ['error NAME-CONTAINER services.web.container_name: `we b` is not a container name']],
  ['container_name: web/1', ['error NAME-CONTAINER services.web.container_name: `web/1` is not a container name']],
  ['container_name: web:1', ['error NAME-CONTAINER services.web.container_name: `web:1` is not a container name']],
  [
    'hostname: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    [
      'error NAME-HOST services.web.hostname: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx` is longer than the 64 characters of a host',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(containerNameForm, webFile(web))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');

test.each(['a', '-web', '_web', '.web', 'we b', 'web/1', 'wéb', ''])(
  'a tree is told of the name %j, too',
  (containerName) => {
    const template = templateOf((stack) => {
      new Service(stack, 'web', { image, containerName });
    });
    expect(told(template).filter((finding) => finding.includes(' NAME-CONTAINER '))).toEqual([
      `error NAME-CONTAINER services.web.container_name: \`${containerName}\` is not a container name; two characters or more: letters, digits, \`_\`, \`.\` and \`-\`, beginning with a letter or digit`,
    ]);
  },
);

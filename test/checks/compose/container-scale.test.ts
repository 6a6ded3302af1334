import { Service, env, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { containerScale } from '../../../lib/checks/compose/container-scale.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'container_name: web, scale: 1',
  'container_name: web, scale: 0',
  'container_name: web, deploy: {replicas: 1}',
  'scale: 2',
  'container_name: web, scale: 1, deploy: {replicas: 1}',
])('takes %s', (web) => {
  expect(foundBy(containerScale, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'container_name: web, scale: 2',
    ['error NAME-CONTAINER services.web.container_name: `web` runs 2 containers under one name'],
  ],
  [
    'container_name: web, deploy: {replicas: 3}',
    ['error NAME-CONTAINER services.web.container_name: `web` runs 3 containers under one name'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(containerScale, webFile(web))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');

/** What a tree is told of a service that has a name of its own. */
function findings(props: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, containerName: 'web', ...props });
  });
  return told(template);
}

test.each<[string, ServiceProps]>([
  ['scale', { scale: 2 }],
  ['replicas', { deploy: { replicas: 2 } }],
])('a tree is told that one name is for one container, whatever its %s', (_, props) => {
  expect(findings(props)).toEqual([
    'error NAME-CONTAINER services.web.container_name: `web` runs 2 containers under one name; leave the name out: Compose numbers them',
  ]);
});

test('says nothing of a number that is known only on the host', () => {
  expect(findings({ scale: env.optional('SCALE', '1', 'how many') })).toEqual([]);
});

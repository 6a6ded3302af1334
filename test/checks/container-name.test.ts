import { App, ComposeStack, Service, env, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { pinned } from '../support/pinned.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is found in two stacks, `one` with a service `a` and `two` with a service `b`. */
function findings(a: ServiceProps, b: ServiceProps = {}): readonly string[] {
  const app = new App();
  new Service(new ComposeStack(app, 'one'), 'a', { image, ...a });
  new Service(new ComposeStack(app, 'two'), 'b', { image, ...b });
  return told({ diagnostics: diagnosticsOf(app) });
}

test('takes names that differ', () => {
  expect(findings({ containerName: 'web' }, { containerName: 'Web-2.x_y' })).toEqual([]);
  expect(findings({}, {})).toEqual([]);
});

test('a name is there once on a host, over all stacks', () => {
  expect(findings({ containerName: 'web' }, { containerName: 'web' })).toEqual([
    'error NAME-CONTAINER services.b.container_name: the container name `web` is taken by `one/a`; give one of them another name: a host has each name once',
  ]);
});

test.each(['a', '-web', '_web', '.web', 'we b', 'web/1', 'wéb', ''])('the engine refuses the name %j', (name) => {
  expect(findings({ containerName: name })).toEqual([
    `error NAME-CONTAINER services.a.container_name: \`${name}\` is not a container name; two characters or more: letters, digits, \`_\`, \`.\` and \`-\`, beginning with a letter or digit`,
  ]);
});

test.each<[string, ServiceProps]>([
  ['scale', { scale: 2 }],
  ['replicas', { deploy: { replicas: 2 } }],
])('one name is for one container, whatever its %s', (_, props) => {
  expect(findings({ containerName: 'web', ...props })).toEqual([
    'error NAME-CONTAINER services.a.container_name: `a` runs 2 containers under one name; leave the `containerName` out: Compose numbers them',
  ]);
});

test('says nothing of a name or number that is known only on the host', () => {
  const name = env.required('NAME', 'a name');
  const scale = env.optional('SCALE', '1', 'how many');
  expect(findings({ containerName: name, scale }, { containerName: name })).toEqual([]);
  expect(findings({ containerName: 'web', scale: 1 }, { scale: 3 })).toEqual([]);
});

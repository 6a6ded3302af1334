import { App, ComposeStack, Service, env, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { containerName } from '../../../lib/checks/host/container-name.ts';
import { diagnosticsOf } from '../../support/diagnostics-of.ts';
import { modelOf } from '../../support/model-of.ts';
import { pinned } from '../../support/pinned.ts';
import { told } from '../../support/told.ts';

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

test('says nothing of a name that is known only on the host', () => {
  const name = env.required('NAME', 'a name');
  expect(findings({ containerName: name }, { containerName: name })).toEqual([]);
});

test('a file is told of its own services by their names', () => {
  const model = modelOf('services:\n  a: {container_name: web}\n  b: {container_name: web}\n');
  expect([...containerName.check([model])].map(({ message }) => message)).toEqual([
    'the container name `web` is taken by `a`',
  ]);
});

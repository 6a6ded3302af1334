import { App, ComposeStack, Network, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../../support/diagnostics-of.ts';
import { pinned } from '../../support/pinned.ts';

test.each([
  { how: 'two networks of one stack', names: ['front', 'front'], external: false, count: 1 },
  { how: 'networks of other names', names: ['front', 'back'], external: false, count: 0 },
  { how: 'one that the other stack creates', names: ['front', 'front'], external: true, count: 0 },
])('$how: $count findings', ({ names, external, count }) => {
  const app = new App();
  for (const [index, name] of names.entries()) {
    const stack = new ComposeStack(app, `stack-${index}`);
    const network = new Network(stack, 'net', { name, external: external && index > 0 });
    new Service(stack, 'web', { image: pinned('docker.io/example/web:1.2.3'), networks: [network] });
  }
  const found = diagnosticsOf(app, 'NAME-NETWORK');
  expect(found.map(({ path, message }) => [path, message])).toEqual(
    count === 0 ? [] : [['networks.net.name', 'the network name `front` is taken by `stack-0/net`']],
  );
});

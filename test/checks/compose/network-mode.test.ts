import { Network, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test('a service has networks or a network mode', () => {
  const template = templateOf((stack) => {
    const lan = new Network(stack, 'lan');
    new Service(stack, 'a', { image, networks: [lan] });
    new Service(stack, 'b', { image, networkMode: 'host' });
    new Service(stack, 'c', { image, networkMode: 'none', networks: [] });
  });
  expect(told(template)).toEqual([]);
});

test('Compose refuses both', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, networkMode: 'host', networks: [new Network(stack, 'lan')] });
  });
  expect(told(template)).toEqual([
    'error NET-MODE services.web.network_mode: `web` has a network mode and networks; take one of them away',
  ]);
});

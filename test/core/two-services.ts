import { App, ComposeStack, Service } from 'cdk-compose';
import { pinned } from '../support/pinned.ts';

const image = pinned('docker.io/library/nginx:1.29.3');

/** A sound tree of one stack with two services. */
export function tree() {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  const api = new Service(stack, 'api', { image });
  const cache = new Service(stack, 'cache', { image });
  return { app, stack, api, cache };
}

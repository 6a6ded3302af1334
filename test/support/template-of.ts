import { App, ComposeStack } from 'cdk-compose';
import { Template } from 'cdk-compose/testing';

/** What a stack named `demo` synthesizes to, in memory, once `build` has filled it. */
export function templateOf(build: (stack: ComposeStack) => void): Template {
  const app = new App();
  const stack = new ComposeStack(app, 'demo');
  build(stack);
  return Template.fromStack(app, stack);
}

import { App, ComposeStack, type ComposeStackProps } from 'cdk-compose';
import { Valkey } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';

test('a misspelt prop is an error with the one that was meant, another one a warning, on its line', () => {
  const app = new App();
  new ComposeStack(app, 'demo', { descripton: 'a demo', capAdd: {} } as ComposeStackProps); // line: new
  const found = diagnosticsOf(app, 'TREE-PROP').map(({ severity, message, hint, line }) => [
    severity,
    message,
    hint,
    line,
  ]);
  const line = markedLine(import.meta.url, 'new');
  expect(found).toEqual([
    ['error', '`descripton` is not a prop of `ComposeStack`', 'did you mean `description`?', line],
    ['warning', '`capAdd` is not a prop of `ComposeStack`', expect.stringContaining('take it away'), line],
  ]);
});

test('props that are there are no finding, also where they are undefined', () => {
  const app = new App();
  new ComposeStack(app, 'demo', { description: 'a demo', ...({ projectName: undefined } as object) });
  expect(diagnosticsOf(app, 'TREE-PROP')).toEqual([]);
});

test('a class of the user may have props of its own', () => {
  class OwnStack extends ComposeStack {
    constructor(app: App, props: ComposeStackProps & { readonly region: string }) {
      super(app, 'demo', props);
    }
  }
  const app = new App();
  expect(new OwnStack(app, { region: 'here' }).name).toBe('demo');
  expect(diagnosticsOf(app, 'TREE-PROP')).toEqual([]);
});

test('constructs of the homelab tell it, too', () => {
  const app = new App();
  const props = { image: 'docker.io/valkey/valkey:9', networks: [], pasword: 'x' } as unknown;
  new Valkey(new ComposeStack(app, 'demo'), 'cache', props as ConstructorParameters<typeof Valkey>[2]);
  expect(diagnosticsOf(app, 'TREE-PROP').map(({ hint }) => hint)).toEqual(['did you mean `password`?']);
});

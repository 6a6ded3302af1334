import { Annotations, App, ComposeStack, Service } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { conclude } from '../../lib/synth/conclude.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';
import { tree } from './two-services.ts';

const file = 'test/core/annotations.test.ts';
const lineOf = (mark: string) => markedLine(import.meta.url, mark);

describe('a finding of your own', () => {
  test('is told with its construct and the line that adds it', () => {
    const { app, api } = tree();
    const of = Annotations.of(api);
    of.addError('LAB-ERROR', 'wrong', 'right it'); // line: error
    of.addWarning('LAB-WARNING', 'doubtful', 'think again'); // line: warning
    of.addInfo('LAB-INFO', 'by the way'); // line: info
    const common = { construct: 'web/api', file, path: '' };
    expect(diagnosticsOf(app)).toMatchObject([
      { code: 'LAB-ERROR', severity: 'error', message: 'wrong', hint: 'right it', line: lineOf('error'), ...common },
      { code: 'LAB-WARNING', severity: 'warning', hint: 'think again', line: lineOf('warning'), ...common },
      { code: 'LAB-INFO', severity: 'info', message: 'by the way', line: lineOf('info'), ...common },
    ]);
  });

  test('stops the synthesis where it is an error, and only there', () => {
    const { app, api } = tree();
    Annotations.of(api).addWarning('LAB-WARNING', 'doubtful');
    Annotations.of(api).addInfo('LAB-INFO', 'by the way');
    expect(conclude([app.assemble()], '/').outputs).toHaveLength(1);
    Annotations.of(api).addError('LAB-ERROR', 'wrong');
    const other = tree();
    Annotations.of(other.api).addError('LAB-ERROR', 'wrong');
    expect(conclude([other.app.assemble()], '/').outputs).toBeUndefined();
  });

  test('of an info is never an error, also where warnings are', () => {
    const { app, api } = tree();
    Annotations.of(api).addWarning('LAB-WARNING', 'doubtful');
    Annotations.of(api).addInfo('LAB-INFO', 'by the way');
    const { diagnostics, outputs } = conclude([app.assemble()], '/', { strict: true });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['LAB-WARNING', 'error'],
      ['LAB-INFO', 'info'],
    ]);
    expect(outputs).toBeUndefined();
  });
});

describe('an acknowledgement', () => {
  test.each(['app', 'stack', 'api'] as const)(
    'made on the %s accepts a warning of the service, with its reason',
    (where) => {
      const { app, ...rest } = tree();
      Annotations.of(rest.api).addWarning('LAB-WARNING', 'doubtful');
      Annotations.of({ app, ...rest }[where]).acknowledge('LAB-WARNING', 'the lab is small');
      const { diagnostics, acknowledged } = conclude([app.assemble()], '/');
      expect(diagnostics).toEqual([]);
      expect(acknowledged()).toMatchObject([{ code: 'LAB-WARNING', construct: 'web/api', reason: 'the lab is small' }]);
    },
  );

  test('may be made before the finding is', () => {
    const { app, api } = tree();
    Annotations.of(api).acknowledge('LAB-WARNING', 'the lab is small');
    Annotations.of(api).addWarning('LAB-WARNING', 'doubtful');
    expect(diagnosticsOf(app)).toEqual([]);
  });

  test('accepts what a rule finds', () => {
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    new Service(stack, 'api', { image: 'docker.io/library/nginx:1.29.3' });
    Annotations.of(stack).acknowledge('IMAGE-DIGEST', 'the registry of the lab has no digests');
    expect(diagnosticsOf(app)).toEqual([]);
  });

  test('without a reason is an error, and accepts nothing', () => {
    const { app, api } = tree();
    Annotations.of(api).addWarning('LAB-WARNING', 'doubtful');
    Annotations.of(api).acknowledge('LAB-WARNING', ' \n'); // line: no reason
    expect(diagnosticsOf(app)).toMatchObject([
      {
        code: 'ACK-REASON',
        severity: 'error',
        message: 'the acknowledgement of `LAB-WARNING` gives no reason',
        construct: 'web/api',
        file,
        line: lineOf('no reason'),
      },
      { code: 'LAB-WARNING', severity: 'warning' },
    ]);
  });

  test('that accepts nothing is a warning where it was made', () => {
    const { app, api, cache } = tree();
    Annotations.of(api).addWarning('LAB-WARNING', 'doubtful');
    Annotations.of(cache).acknowledge('LAB-WARNING', 'beside it'); // line: unused
    expect(diagnosticsOf(app, 'ACK-UNUSED')).toMatchObject([
      {
        severity: 'warning',
        message: 'nothing to acknowledge with `LAB-WARNING` here',
        construct: 'web/cache',
        line: lineOf('unused'),
      },
    ]);
  });
});

test('leaves no trace on a construct that has none', () => {
  const { api } = tree();
  expect(Annotations.of(api).acknowledgements).toEqual([]);
  expect(Object.getOwnPropertySymbols(api)).not.toContain(Symbol.for('cdk-compose.acknowledgements'));
});

import { Construct } from 'constructs';
import { App, ComposeStack, Service } from 'cdk-compose';
import { describe, expect, test, vi } from 'vitest';
import { Template } from '../../lib/testing/template.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';

const image = 'docker.io/library/nginx:1.29.3';

describe('its name', () => {
  test.each(['web', '0', 'immich-db_2'])('can be `%s`', (id) => {
    const app = new App();
    expect(new ComposeStack(app, id).name).toBe(id);
    expect(diagnosticsOf(app, 'STACK-NAME')).toEqual([]);
  });

  test.each<[string, string, string | undefined, readonly string[]]>([
    ['with a capital', 'Web', undefined, ['Web']],
    ['with a dot', 'web.lab', undefined, ['web.lab']],
    ['of the project, with a blank', 'web', 'my web', ['my web']],
    ['of the project, empty', 'web', '', ['']],
    ['of both', 'Web', 'WEB', ['WEB', 'Web']],
    ['of both, told once where it is the same', 'Web', 'Web', ['Web']],
  ])('is a finding %s', (_, id, projectName, names) => {
    const app = new App();
    new ComposeStack(app, id, { ...(projectName !== undefined && { projectName }) });
    expect(diagnosticsOf(app, 'STACK-NAME')).toMatchObject(
      names.map((name) => ({ severity: 'error', message: `\`${name}\` is not a Compose project name`, construct: id })),
    );
  });

  test('is written only where the project is named', () => {
    const named = (projectName?: string) => {
      const app = new App();
      const stack = new ComposeStack(app, 'web', { ...(projectName !== undefined && { projectName }) });
      new Service(stack, 'web', { image });
      return Template.fromStack(app, stack).model.document.name;
    };
    expect([named(), named('lab')]).toEqual([undefined, 'lab']);
  });
});

describe('a stack inside a stack', () => {
  test('is a finding, and keeps what is in it to itself', () => {
    const app = new App();
    const outer = new ComposeStack(app, 'outer');
    const inner = new ComposeStack(new Construct(outer, 'group'), 'inner');
    new Service(outer, 'a', { image });
    new Service(inner, 'b', { image });
    expect(diagnosticsOf(app, 'STACK-NESTED')).toMatchObject([
      {
        severity: 'error',
        message: 'the stack `inner` stands inside the stack `outer`',
        construct: 'outer/group/inner',
      },
    ]);
    const services = (stack: ComposeStack) => Object.keys(Template.fromStack(app, stack).model.document.services);
    expect([services(outer), services(inner)]).toEqual([['a'], ['b']]);
  });

  test('is none where a group that is no stack stands between it and the app', () => {
    const app = new App();
    new ComposeStack(new Construct(app, 'group'), 'web');
    expect(diagnosticsOf(app, 'STACK-NESTED')).toEqual([]);
  });
});

describe('the stack of a construct', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');

  test('is the nearest one around it, or itself', () => {
    const inner = new Construct(new Construct(stack, 'a'), 'b');
    expect(ComposeStack.of(inner)).toBe(stack);
    expect(ComposeStack.of(stack)).toBe(stack);
  });

  test.each([
    [
      'a construct beside it',
      () => new Construct(app, 'lonely'),
      '`lonely` stands in no ComposeStack: create it in one',
    ],
    ['the app', () => app, 'the app stands in no ComposeStack: create it in one'],
  ])('is none for %s', (_, construct, message) => {
    expect(() => ComposeStack.of(construct())).toThrow(new Error(message));
  });
});

describe('a file beside compose.yaml', () => {
  test('is asked for once, when the tree is complete', () => {
    const content = vi.fn(() => 'late\n');
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    new Service(stack, 'web', { image });
    stack.addFile('config/now.conf', 'now\n');
    stack.addFile('config/late.conf', content);
    expect(content).not.toHaveBeenCalled();
    const template = Template.fromStack(app, stack);
    expect(template.artifact('config/now.conf')).toBe('now\n');
    expect(template.artifact('config/late.conf')).toBe('late\n');
    expect(stack.files.map((file) => file.content())).toEqual(['now\n', 'late\n']);
    expect(content).toHaveBeenCalledOnce();
  });

  test('is a finding where its content throws', () => {
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    stack.addFile('app.conf', () => JSON.stringify({ size: 1n })); // line: throws
    expect(diagnosticsOf(app, 'FILE-THROWS')).toMatchObject([
      {
        severity: 'error',
        message: expect.stringMatching(/^`app\.conf`: .*BigInt/),
        construct: 'web',
        line: markedLine(import.meta.url, 'throws'),
      },
    ]);
  });
});

test('a stack without a service and an app without a stack are findings', () => {
  const app = new App();
  expect(diagnosticsOf(app).map(({ code }) => code)).toEqual(['APP-EMPTY']);
  const other = new App();
  new ComposeStack(other, 'web');
  expect(diagnosticsOf(other).map(({ code }) => code)).toEqual(['STACK-EMPTY']);
});

test('knows its own kind, also one of another copy of this library', () => {
  expect(ComposeStack.isComposeStack(new ComposeStack(new App(), 'web'))).toBe(true);
  expect(ComposeStack.isComposeStack({ [Symbol.for('cdk-compose.ComposeStack')]: true })).toBe(true);
  expect([undefined, null, new App()].some((value) => ComposeStack.isComposeStack(value))).toBe(false);
});

import { App, ComposeStack, Service, SynthError, type Diagnostic } from 'cdk-compose';
import { expect, test } from 'vitest';

const diagnostics: readonly Diagnostic[] = [
  {
    code: 'SERVICE-IMAGE',
    severity: 'error',
    message: '`web` has no image',
    path: 'services.web',
    construct: 'lab/web',
    file: 'apps/lab/main.ts',
    line: 5,
    column: 1,
    hint: 'give it an `image`',
  },
  { code: 'APP-EMPTY', severity: 'error', message: 'the app has no stack', path: '', construct: '' },
  { code: 'IMAGE-TAG', severity: 'warning', message: 'no version', path: '' },
];

test('tells every error with its place and what to do, and leaves warnings to `diagnostics`', () => {
  const error = new SynthError(diagnostics);
  expect(error.message).toMatchInlineSnapshot(`
    "2 errors
      SERVICE-IMAGE \`web\` has no image [lab/web] at apps/lab/main.ts:5:1
        give it an \`image\`
      APP-EMPTY the app has no stack"
  `);
  expect(error).toMatchObject({ name: 'SynthError', diagnostics });
});

test('counts a single error as one', () => {
  expect(new SynthError(diagnostics.slice(1)).message).toBe('1 error\n  APP-EMPTY the app has no stack');
});

test('keeps the cause', () => {
  const cause = new Error('no space left');
  expect(new SynthError([], { cause }).cause).toBe(cause);
});

test('is what `synth` throws, with everything that was found and before anything is written', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  new Service(stack, 'a');
  new Service(stack, 'b');
  const synth = () => app.synth();
  expect(synth).toThrow(SynthError);
  expect(synth).toThrow(/^2 errors\n/);
});

test('knows its own kind, also one of another copy of this library', () => {
  expect(SynthError.isSynthError(new SynthError([]))).toBe(true);
  expect(SynthError.isSynthError({ [Symbol.for('cdk-compose.SynthError')]: true })).toBe(true);
  expect([undefined, null, new Error('x')].some((value) => SynthError.isSynthError(value))).toBe(false);
});

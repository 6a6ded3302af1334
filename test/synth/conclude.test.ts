import { Annotations, App, ComposeStack, Service, type Port } from 'cdk-compose';
import { Construct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { conclude, type ConcludeOptions } from '../../lib/synth/conclude.ts';
import { markedLine } from '../support/marked-line.ts';
import { pinned } from '../support/pinned.ts';

const image = pinned('docker.io/library/nginx:1.29.3');

function concluded(apps: readonly App[], options?: ConcludeOptions) {
  return conclude(
    apps.map((app) => app.assemble()),
    process.cwd(),
    options,
  );
}

function stackIn(
  app: App,
  name: string,
  props: { readonly image: string; readonly ports?: readonly Port[] } = { image },
) {
  const stack = new ComposeStack(app, name);
  return { stack, service: new Service(stack, name, props) };
}

const codes = ({ diagnostics }: ReturnType<typeof concluded>) => diagnostics.map(({ code }) => code);
const names = ({ outputs }: ReturnType<typeof concluded>) => outputs?.map(({ name }) => name);

test('the artifacts of all apps where there is no error', () => {
  const [first, second] = [new App(), new App()];
  stackIn(first, 'a');
  stackIn(first, 'b');
  stackIn(second, 'c');
  const conclusion = concluded([first, second]);
  expect(names(conclusion)).toEqual(['a', 'b', 'c']);
  expect(conclusion.diagnostics).toEqual([]);
  expect(conclusion.acknowledged()).toEqual([]);
});

test('one error anywhere, and there are no artifacts', () => {
  const [sound, faulty] = [new App(), new App()];
  stackIn(sound, 'a');
  new ComposeStack(faulty, 'bare');
  expect(concluded([sound, faulty])).toMatchObject({ outputs: undefined, diagnostics: [{ code: 'STACK-EMPTY' }] });
});

test('all findings are told, sorted: errors first, then by line', () => {
  const app = new App();
  const { stack } = stackIn(app, 'a', { image: 'docker.io/library/nginx:1.29.3' });
  Annotations.of(stack).addInfo('LAB-INFO', 'an info');
  Annotations.of(stack).addWarning('LAB-WARNING', 'a warning');
  Annotations.of(stack).addError('LAB-SECOND', 'an error');
  Annotations.of(stack).addError('LAB-FIRST', 'an error');
  // The image was said in `stackIn`, above.
  expect(codes(concluded([app]))).toEqual(['LAB-SECOND', 'LAB-FIRST', 'IMAGE-DIGEST', 'LAB-WARNING', 'LAB-INFO']);
});

describe('strict', () => {
  const warned = () => {
    const app = new App();
    const { stack } = stackIn(app, 'a');
    Annotations.of(stack).addWarning('LAB-WARNING', 'a warning');
    Annotations.of(stack).addInfo('LAB-INFO', 'an info');
    return { app, stack };
  };

  test('takes a warning for an error, and an info for an info', () => {
    const { app } = warned();
    expect(concluded([app], { strict: true })).toMatchObject({
      outputs: undefined,
      diagnostics: [
        { code: 'LAB-WARNING', severity: 'error' },
        { code: 'LAB-INFO', severity: 'info' },
      ],
    });
    expect(names(concluded([app]))).toEqual(['a']);
  });

  test('lets pass what somebody accepted, and tells the reason', () => {
    const { app, stack } = warned();
    Annotations.of(stack).acknowledge('LAB-WARNING', 'known for years');
    const { outputs, acknowledged } = concluded([app], { strict: true });
    expect(outputs).toHaveLength(1);
    expect(acknowledged()).toMatchObject([{ code: 'LAB-WARNING', severity: 'warning', reason: 'known for years' }]);
  });
});

test('where an accepted finding arose is looked up when it is asked for, and not before', () => {
  const app = new App();
  const { stack } = stackIn(app, 'a');
  Annotations.of(stack).addWarning('LAB-WARNING', 'a warning');
  Annotations.of(stack).acknowledge('LAB-WARNING', 'known for years');
  const { prepareStackTrace } = Error;
  const read: Error[] = [];
  Error.prepareStackTrace = (error) => void read.push(error);
  try {
    const { acknowledged } = concluded([app]);
    expect(read).toEqual([]);
    acknowledged();
    expect(read).not.toEqual([]);
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
});

describe('chosen stacks', () => {
  test('are rendered, whatever is found elsewhere', () => {
    const app = new App();
    stackIn(app, 'a');
    new ComposeStack(app, 'bare');
    // A stack that would throw when it is rendered.
    stackIn(app, 'b', { image: Symbol('no image') as never });
    const conclusion = concluded([app, new App()], { stacks: new Set(['a']) });
    expect(codes(conclusion)).toEqual(['APP-EMPTY']);
    const { outputs } = concluded([app], { stacks: new Set(['a']) });
    expect(outputs?.map(({ name }) => name)).toEqual(['a']);
  });

  test('have findings below them, wherever they stand in the tree', () => {
    const app = new App();
    const group = new Construct(app, 'group');
    new ComposeStack(group, 'inner');
    stackIn(app, 'a');
    expect(codes(concluded([app], { stacks: new Set(['inner']) }))).toEqual(['STACK-EMPTY']);
    expect(codes(concluded([app], { stacks: new Set(['a']) }))).toEqual([]);
  });

  test('are alone in what was accepted', () => {
    const app = new App();
    for (const name of ['a', 'b']) {
      const { stack } = stackIn(app, name, { image: 'docker.io/library/nginx:1.29.3' });
      Annotations.of(stack).acknowledge('IMAGE-DIGEST', `reason of ${name}`);
    }
    const { acknowledged } = concluded([app], { stacks: new Set(['a']) });
    expect(acknowledged().map(({ reason }) => reason)).toEqual(['reason of a']);
  });
});

describe('the host that all apps share', () => {
  test('has one stack of a name', () => {
    const [first, second] = [new App(), new App()];
    const web = new ComposeStack(first, 'web'); // line: first
    new Service(web, 'web', { image });
    const twin = new ComposeStack(second, 'web'); // line: second
    new Service(twin, 'web', { image });
    const line = (mark: string) => markedLine(import.meta.url, mark);
    expect(concluded([first, second]).diagnostics).toMatchObject([
      {
        code: 'STACK-TWICE',
        message: `two stacks are named \`web\`, the first one at test/synth/conclude.test.ts:${line('first')}`,
        line: line('second'),
      },
    ]);
  });

  test('has one user of a port', () => {
    const [first, second] = [new App(), new App()];
    stackIn(first, 'a', { image, ports: [{ target: 80, published: 8080 }] });
    stackIn(second, 'b', { image, ports: [{ target: 80, published: 8080 }] });
    expect(codes(concluded([first, second]))).toEqual(['PORT-TAKEN']);
    expect(codes(concluded([first]))).toEqual([]);
  });
});

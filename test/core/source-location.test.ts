import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Construct } from 'constructs';
import { App, Aspects, ComposeStack, env, Service, text } from 'cdk-compose';
import { Valkey } from 'cdk-compose/homelab';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { originOf } from '../../lib/core/origin.ts';
import { SourceLocation } from '../../lib/core/source-location.ts';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { markedLine } from '../support/marked-line.ts';
import { pinned } from '../support/pinned.ts';

const file = 'test/core/source-location.test.ts';
const image = pinned('docker.io/library/nginx:1.29.3');
const notData = (() => 1) as never;

class Web extends Service {
  constructor(scope: Construct, id: string) {
    super(scope, id, {});
  }
}

class Lab extends ComposeStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Service(this, 'api'); // line: new inside a subclass
  }
}

function web(stack: ComposeStack): Service {
  return new Service(stack, 'web'); // line: new inside a function
}

function fail(): never {
  throw new Error('no');
}

describe('a finding names the line of', () => {
  test.each<[string, string, (stack: ComposeStack, service: Service) => void]>([
    ['new', 'SERVICE-IMAGE', (stack) => void new Service(stack, 'web')], // line: new
    ['new of a subclass', 'SERVICE-IMAGE', (stack) => void new Web(stack, 'web')], // line: new of a subclass
    ['new inside a subclass', 'SERVICE-IMAGE', ({ node }) => void new Lab(node.root as App, 'lab')],
    ['new inside a function', 'SERVICE-IMAGE', (stack) => void web(stack)],
    ['an id', 'TREE-ID', (stack) => void new Service(stack, 'a/b', { image })], // line: an id
    ['set', 'TREE-VALUE', (_, service) => service.set({ hostname: notData })], // line: set
    ['addLabel', 'KEY-DOLLAR', (_, service) => service.addLabel('$', 'b')], // line: addLabel
    ['addEnvironment', 'KEY-DOLLAR', (_, service) => service.addEnvironment({ $: 'b' })], // line: addEnvironment
    ['addPort', 'TREE-VALUE', (_, service) => service.addPort({ target: notData })], // line: addPort
    ['override', 'OVERRIDE-PATH', (_, service) => service.override('image.name', 'x')], // line: override
    ['addFile', 'FILE-THROWS', (stack) => stack.addFile('app.conf', () => fail())], // line: addFile
    ['Aspects.add', 'ASPECT-THROWS', (stack) => Aspects.of(stack).add({ visit: fail })], // line: Aspects.add
  ])('%s', (mark, code, build) => {
    const app = new App();
    const stack = new ComposeStack(app, 'stack');
    const service = new Service(stack, 'service', { image });
    build(stack, service);
    expect(diagnosticsOf(app, code)[0]).toMatchObject({ code, file, line: markedLine(import.meta.url, mark) });
  });

  test('the user where a construct of this library stands between', () => {
    const stack = new ComposeStack(new App(), 'lab');
    const password = env.secret('REDIS_PASSWORD', 'password of Valkey');
    const props = { image: pinned('docker.io/valkey/valkey:9-alpine'), password, networks: [] };
    const cache = new Valkey(stack, 'cache', props); // line: valkey
    expect(originOf(cache).location?.position()?.line).toBe(markedLine(import.meta.url, 'valkey'));
  });

  test('the user where a package creates constructs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const part = join(folder, 'node_modules', 'lab-parts');
    mkdirSync(part, { recursive: true });
    writeFileSync(
      join(part, 'index.mjs'),
      'export const make = (Class, scope) => [1].map(() => new Class(scope, "a/b"));\n',
    );
    const { make } = (await import(/* @vite-ignore */ pathToFileURL(join(part, 'index.mjs')).href)) as {
      readonly make: (type: typeof Service, scope: Construct) => void;
    };
    const app = new App();
    const stack = new ComposeStack(app, 'lab');
    make(Service, stack); // line: package
    expect(diagnosticsOf(app, 'TREE-ID')).toMatchObject([{ file, line: markedLine(import.meta.url, 'package') }]);
  });
});

test('formats no stack until a place is asked for', () => {
  const app = new App();
  const original = Error.prepareStackTrace;
  const format = vi.fn(
    (error: Error, frames: readonly NodeJS.CallSite[]) => `${error.name}\n    at ${frames.join('\n    at ')}`,
  );
  Error.prepareStackTrace = format;
  try {
    const stack = new ComposeStack(app, 'web');
    const domain = env.required('DOMAINNAME', 'base domain');
    const service = new Service(stack, 'web', { image, hostname: text`web.${domain}` });
    service.addLabel('a', 'b');
    service.override('init', true);
    Aspects.of(app).add({ visit: () => {} });
    expect(diagnosticsOf(app)).toEqual([]);
    expect(format).not.toHaveBeenCalled();
    expect(originOf(service).location?.position()?.file).toMatch(/source-location\.test\.ts$/);
    expect(format).toHaveBeenCalledOnce();
  } finally {
    Error.prepareStackTrace = original;
  }
});

test('leaves the stack trace limit of the program as it is', () => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 3;
  try {
    env.secret('A');
    expect(Error.stackTraceLimit).toBe(3);
  } finally {
    Error.stackTraceLimit = limit;
  }
});

describe('a frame', () => {
  const first = (...frames: readonly string[]) => {
    const stack = ['Error: wrong', '    at /not/a/frame', ...frames.map((frame) => `    at ${frame}`)].join('\n');
    return SourceLocation.ofError(Object.assign(new Error('wrong'), { stack })).position();
  };

  test.each([
    ['of the top of a file', 'file:///lab/main.ts:3:5', '/lab/main.ts'],
    ['of a function', 'build (/lab/main.ts:3:5)', '/lab/main.ts'],
    ['of a constructor', 'new Lab (file:///lab/main.ts:3:5)', '/lab/main.ts'],
    ['of a method under another name', 'Lab.<anonymous> [as build] (/lab/main.ts:3:5)', '/lab/main.ts'],
    ['of an asynchronous function', 'async build (/lab/main.ts:3:5)', '/lab/main.ts'],
    ['of an asynchronous top of a file', 'async file:///lab/main.ts:3:5', '/lab/main.ts'],
    ['of a folder with blanks', 'file:///my%20lab/main.ts:3:5', '/my lab/main.ts'],
    ['of a folder with parentheses', 'new Lab (/lab (copy)/main.ts:3:5)', '/lab (copy)/main.ts'],
    ['of a folder with a colon', 'build (/lab:2/main.ts:3:5)', '/lab:2/main.ts'],
    ['of Windows', String.raw`build (C:\lab\main.ts:3:5)`, 'C:/lab/main.ts'],
  ])('%s is read', (_, frame, expected) => {
    expect(first(frame)).toEqual({ file: expected, line: 3, column: 5 });
  });

  test.each([
    ['of Node', 'Module._compile (node:internal/modules/cjs/loader:1554:14)'],
    ['of JavaScript itself', 'Array.map (<anonymous>)'],
    ['of evaluated code', 'eval (eval at build (/lab/eval.ts:1:1), <anonymous>:1:1)'],
    ['of a promise', 'async Promise.all (index 0)'],
    ['of this library', `new Service (${new URL('../../lib/compose/service.ts', import.meta.url).href}:1:1)`],
    ['of constructs', 'new Construct (/lab/node_modules/constructs/lib/construct.js:1:1)'],
    ['of a package', 'make (/lab/node_modules/@lab/parts/index.js:1:1)'],
    ['of a package on Windows', String.raw`make (C:\lab\node_modules\parts\index.js:1:1)`],
  ])('%s is passed over', (_, frame) => {
    expect(first(frame, '/lab/main.ts:3:5')).toMatchObject({ file: '/lab/main.ts', line: 3 });
    expect(first(frame)).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { Project, type Ending, type Report } from '../support/project.ts';

const APP = "import { App, ComposeStack, Service } from 'cdk-compose';\nconst app = new App();\n";

/** Each app with what is said of it: code, line and column, message. */
const BROKEN: Readonly<Record<string, { readonly source: string; readonly told: readonly (readonly string[])[] }>> = {
  'throws an error': {
    source: `${APP}\nthrow new TypeError('boom');\n`,
    told: [['APP-THROWS', '4:7', 'the app throws TypeError: boom']],
  },
  'throws something else': {
    source: `${APP}throw { reason: 42 };\n`,
    told: [['APP-THROWS', '', 'the app throws { reason: 42 }']],
  },
  'awaits a promise that is rejected': {
    source: `${APP}await Promise.reject(new Error('awaited'));\n`,
    told: [['APP-THROWS', '3:22', 'the app throws Error: awaited']],
  },
  'leaves a rejected promise alone': {
    source: `${APP}void Promise.reject(new Error('alone'));\napp.synth();\n`,
    told: [['APP-THROWS', '3:21', 'the app throws Error: alone']],
  },
  'throws a little later': {
    source: `${APP}queueMicrotask(() => {\n  throw new Error('late');\n});\n`,
    told: [['APP-THROWS', '4:9', 'the app throws Error: late']],
  },
  'throws in the constructor of its own construct': {
    source: `${APP}class Mine extends Service {
  constructor(scope: ComposeStack, id: string) {
    super(scope, id, { image: 'nginx' });
    throw new RangeError('mine');
  }
}
new Mine(new ComposeStack(app, 'mine'), 'mine');
`,
    told: [['APP-THROWS', '6:11', 'the app throws RangeError: mine']],
  },
  'throws after a finding': {
    source: `${APP}new ComposeStack(app, 'Not a name!');\nJSON.parse('{');\n`,
    told: [
      ['STACK-NAME', '3:1', '`Not-a-name-` is not a Compose project name'],
      ['TREE-ID', '3:1', '`Not a name!` is not a usable id'],
      ['APP-THROWS', '4:6', expect.stringContaining('the app throws SyntaxError: ')],
    ],
  },
  'ends the process': {
    source: `${APP}process.exit(0);\n`,
    told: [['APP-THROWS', '3:9', 'the app throws Error: process.exit(0) would end the synthesis of all apps']],
  },
  'is not TypeScript': {
    source: `${APP}const x = ;\n`,
    told: [['APP-SYNTAX', '3:11', expect.any(String)]],
  },
  'imports a type as a value': {
    source: "import { App, Nope } from 'cdk-compose';\nnew Nope(new App());\n",
    told: [['APP-SYNTAX', '1:15', "The requested module 'cdk-compose' does not provide an export named 'Nope'"]],
  },
  'imports a package that is not there': {
    source: "import { nope } from 'not-installed';\nnope();\n",
    told: [['APP-THROWS', '', "Cannot find package 'not-installed'"]],
  },
  'has no app': {
    source: 'export {};\n',
    told: [['APP-MISSING', '', expect.stringMatching(/^`apps\/.*\/main\.ts` creates no `App`$/)]],
  },
  'has no stack': { source: APP, told: [['APP-EMPTY', '2:13', 'the app has no stack']] },
  'has no service': {
    source: `${APP}new ComposeStack(app, 'bare');\n`,
    told: [['STACK-EMPTY', '3:1', 'the stack `bare` has no service']],
  },
  'has an attribute that does not exist': {
    source: `${APP}const stack = new ComposeStack(app, 'typo');
const props = { image: 'docker.io/library/nginx:1.29.3@sha256:${'0'.repeat(64)}', restrat: 'no' };
new Service(stack, 'typo', props);
`,
    told: [['TREE-ATTRIBUTE', '5:1', '`restrat` is not an attribute here']],
  },
  'has bad and repeated ids': {
    source: `${APP}const stack = new ComposeStack(app, 'ids');
const image = 'docker.io/library/nginx:1.29.3@sha256:${'0'.repeat(64)}';
new Service(stack, 'a/b', { image });
new Service(stack, 'c', { image });
  new Service(stack, 'c', { image });
`,
    told: [
      ['TREE-ID', '5:1', '`a/b` is not a usable id'],
      ['TREE-DUPLICATE', '7:3', expect.stringMatching(/^`c` exists twice in `ids`, the first one at .*main\.ts:6$/)],
    ],
  },
  'throws in what is asked for late': {
    source: `import { App, Aspects, ComposeStack, Lazy, Service } from 'cdk-compose';
const stack = new ComposeStack(new App(), 'late');
const fail = (): never => {
  throw new Error('asked');
};
new Service(stack, 'late', { image: Lazy.of(fail) as never, build: '.' });
stack.addFile('a.txt', fail);
Aspects.of(stack).add({ visit: (construct) => void (construct === stack && fail()) });
`,
    told: [
      ['TREE-VALUE', '6:1', 'asked'],
      ['FILE-THROWS', '7:7', '`a.txt`: asked'],
      ['ASPECT-THROWS', '8:19', 'asked'],
    ],
  },
};

describe('a broken app', () => {
  const names = Object.keys(BROKEN);
  const fileOf = (name: string) => `apps/${String(names.indexOf(name)).padStart(2, '0')}/main.ts`;
  let project: Project;
  let report: Report;

  beforeAll(async () => {
    const apps = Object.fromEntries(names.map((name) => [fileOf(name), BROKEN[name]?.source ?? '']));
    project = new Project({ ...apps, 'dist/web/compose.yaml': 'mine\n' });
    report = await project.synth();
  });
  afterAll(() => project.remove());

  test.each(names)('that %s is told with its line, beside all others', (name) => {
    const found = report.diagnostics.filter(({ file }) => file === fileOf(name));
    const place = ({ line, column }: Diagnostic) => (line === undefined ? '' : `${line}:${column}`);
    expect(found.map((one) => [one.code, place(one), one.message])).toEqual(BROKEN[name]?.told);
    expect(found.every(({ severity, hint }) => severity === 'error' && hint !== undefined)).toBe(true);
  });

  test('leaves dist untouched', () => {
    expect(report).toMatchObject({ ok: false, stacks: [], changes: [] });
    expect(report.diagnostics.filter(({ file }) => file === undefined)).toEqual([]);
    expect(project.tree()).toEqual({ 'web/compose.yaml': 'mine\n' });
  });
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['no folder named apps', {}],
  ['a file named apps', { apps: '' }],
  ['an apps folder without a main.ts', { 'apps/web/index.ts': '', 'apps/main.ts': '', 'apps/.hidden/main.ts': '' }],
])('says what to do where there is %s', async (_, files) => {
  const message = 'there is no app: no folder of `apps` holds a main.ts';
  expect(await aProject(files).synth()).toMatchObject({ ok: false, diagnostics: [{ code: 'APP-MISSING', message }] });
});

describe('what an app prints', () => {
  const more =
    "console.log('log');\nconsole.table([1]);\nprocess.stdout.write('written\\n');\nconst { log } = console;";
  const files = {
    'apps/web/main.ts': appSource('web', { more: `${more}\nstack.addFile('a', () => (log('lazy'), 'a\\n'));` }),
  };
  const all = /^log\n[^]*written\nlazy\n$/;

  test('goes to standard error, so that standard output can be read by a program', async () => {
    const { stdout, stderr } = await aProject(files).run(['synth', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect(stderr).toMatch(all);
  });

  test('does not stand in a document', async () => {
    const { stdout, stderr } = await aProject(files).run(['synth', '--stdout']);
    expect(stdout.startsWith('---\n#')).toBe(true);
    expect(stderr).toMatch(all);
  });
});

test('an app that never ends can be stopped', async () => {
  const project = aProject({ 'apps/web/main.ts': `${APP}for (;;);\n` });
  const { signal }: Ending = await project.run(['synth'], { kill: { signal: 'SIGINT', after: 250 } });
  expect(signal).toBe('SIGINT');
});

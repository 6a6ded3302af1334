import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { node24, noNode24 } from '../support/node24.ts';
import { titled } from '../support/titled.ts';

describe.skipIf(noNode24 !== undefined)(titled('a Node that reads TypeScript', noNode24), () => {
  const onNode24 = async (files: Readonly<Record<string, string>>) => {
    const { stdout } = await aProject(files).run(['synth', '--json'], { node: node24 });
    return JSON.parse(stdout) as { readonly ok: boolean; readonly diagnostics: readonly object[] };
  };

  test('runs the files themselves, and one module for all apps', async () => {
    const more = "service.addLabel('told', `${basename(import.meta.filename)} ${next()}`);";
    const head = "import { basename } from 'node:path';\nimport { next } from '../../shared/counter.ts';\n";
    const project = aProject({
      'apps/a/main.ts': head + appSource('a', { more }),
      'apps/b/main.ts': head + appSource('b', { more }),
      'shared/counter.ts': 'let count = 0;\nexport const next = (): number => (count += 1);\n',
    });
    const { stdout } = await project.run(['synth', '--stdout'], { node: node24 });
    expect(stdout.match(/told=.*/g)).toEqual(['told=main.ts 1', 'told=main.ts 2']);
  });

  test('tells what is wrong with its line, beside all others', async () => {
    const { ok, diagnostics } = await onNode24({
      'package.json': '{ "type": "module" }',
      'apps/enum/main.ts': '\nenum Colour { red }\n',
      'apps/file/main.ts': "import './none.ts';\n",
      'apps/name/main.ts': "import { App, Nope } from 'cdk-compose';\nnew Nope(App);\n",
      'apps/package/main.ts': "import 'not-installed';\n",
      'apps/stack/main.ts': appSource('stack', { more: "new ComposeStack(app, 'bare');" }),
      'apps/syntax/main.ts': '\nconst x = ;\n',
      'apps/throws/main.ts': "\nthrow new Error('boom');\n",
    });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([
      { code: 'APP-SYNTAX', file: 'apps/enum/main.ts', line: 2, message: expect.stringContaining('enum') },
      { code: 'APP-THROWS', file: 'apps/file/main.ts', message: "Cannot find module 'apps/file/none.ts'" },
      { code: 'APP-SYNTAX', file: 'apps/name/main.ts', line: 1, message: expect.stringContaining('Nope') },
      { code: 'APP-THROWS', file: 'apps/package/main.ts', message: "Cannot find package 'not-installed'" },
      { code: 'STACK-EMPTY', file: 'apps/stack/main.ts', line: 5 },
      { code: 'APP-SYNTAX', file: 'apps/syntax/main.ts', line: 2 },
      { code: 'APP-THROWS', file: 'apps/throws/main.ts', line: 2, column: 7 },
    ]);
  });

  test('says what package.json lacks', async () => {
    const { diagnostics } = await onNode24({
      'package.json': '{ "type": "commonjs" }',
      'apps/web/main.ts': appSource('web'),
    });
    expect(diagnostics).toMatchObject([{ code: 'APP-SYNTAX', hint: 'say `"type": "module"` in package.json' }]);
  });
});

import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';
import { aProject } from '../support/a-project.ts';
import { checkout } from '../support/built.ts';
import type { Project } from '../support/project.ts';

const FINE = 'ffmpeg:\n  crf: 20\n';
const WRONG = 'ffmpeg:\n  crf: 99\n';
const UNKNOWN = 'trash:\n  dayz: 7\n';
const SINCE_3_2 = 'oauth:\n  accountManagementUrl: https://id.example.org/account\n';

interface ConfigReport {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly immich: string;
  readonly files: readonly string[];
}

async function report(project: Project, ...args: readonly string[]): Promise<ConfigReport> {
  const { stdout } = await project.run(['check-config', '--json', '--immich', '3.2.2', ...args]);
  return JSON.parse(stdout) as ConfigReport;
}

describe('check-config', () => {
  test('is silent where there is nothing to say', async () => {
    const ending = { code: 0, signal: null, stdout: '', stderr: '' };
    const project = aProject({ 'immich.yaml': FINE });
    expect(await project.run(['check-config', 'immich.yaml', '--immich', '3.2.2'])).toEqual(ending);
  });

  test('tells what is wrong with the line of the file, as the README shows it', async () => {
    const project = aProject({ 'immich.yaml': `${WRONG}oauth:\n  clientSecrt: hunter2\n` });
    const { code, stdout, stderr } = await project.run(['check-config', 'immich.yaml', '--immich', '3.2.2']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFileSync(`${checkout}README.md`, 'utf8')).toContain(`\`\`\`\n${stderr}\`\`\`\n`);
  });

  test('reads JSON as well', async () => {
    const { diagnostics } = await report(aProject({ 'a.json': '{\n\t"ffmpeg": { "crf": 99 }\n}\n' }), 'a.json');
    expect(diagnostics).toMatchObject([{ code: 'IMC-INVALID', path: 'ffmpeg.crf', file: 'a.json', line: 2 }]);
  });

  test('judges each file by itself, and once', async () => {
    const project = aProject({ 'a.yaml': WRONG, 'b.yaml': FINE, 'c.yaml': WRONG });
    const { ok, diagnostics, immich, files } = await report(project, 'c.yaml', 'b.yaml', './c.yaml', 'a.yaml');
    expect({ ok, immich, files }).toEqual({ ok: false, immich: '3.2.2', files: ['c.yaml', 'b.yaml', 'a.yaml'] });
    expect(diagnostics.map(({ file }) => file)).toEqual(['a.yaml', 'c.yaml']);
  });

  test('names a file elsewhere by its whole path', async () => {
    const elsewhere = aProject({ 'immich.yaml': WRONG }).path('immich.yaml');
    const { diagnostics, files } = await report(aProject({}), elsewhere);
    expect(files).toEqual([elsewhere]);
    expect(diagnostics).toMatchObject([{ file: elsewhere }]);
  });

  test('an unknown setting is a warning, and with --strict an error', async () => {
    const project = aProject({ 'immich.yaml': UNKNOWN });
    const found = { code: 'IMC-UNKNOWN-KEY', path: 'trash.dayz', line: 2, column: 3 };
    expect(await report(project, 'immich.yaml')).toMatchObject({
      ok: true,
      diagnostics: [{ ...found, severity: 'warning' }],
    });
    expect(await report(project, 'immich.yaml', '--strict')).toMatchObject({
      ok: false,
      diagnostics: [{ ...found, severity: 'error' }],
    });
  });

  test('reads standard input for -', async () => {
    const args = ['check-config', '-', '--immich', '3.2.2'];
    expect(await aProject({}).run(args, { input: FINE })).toMatchObject({ code: 0 });
    const { code, stderr } = await aProject({}).run(args, { input: WRONG });
    expect(code).toBe(1);
    expect(stderr).toContain('  <stdin>:2:8  ffmpeg.crf\n  2 |   crf: 99\n');
  });
});

describe('the version', () => {
  test.each([
    ['3.2.2', '3.2.2', 0],
    ['v3.2.2', 'v3.2.2', 0],
    ['3.2', '3.2', 0],
    ['v3.2.2-openvino', 'v3.2.2-openvino', 0],
    ['ghcr.io/immich-app/immich-server:v3.2.2', 'v3.2.2', 0],
    ['registry:5000/immich-server:v3.1.0@sha256:0123', 'v3.1.0', 1],
    ['3.1.0', '3.1.0', 1],
    ['2.7.5', '2.7.5', 1],
  ])('%s is %s, by whose settings %d is unknown', async (version, immich, unknown) => {
    const args = ['check-config', 'immich.yaml', '--json', '--strict', '--immich', version];
    const { code, stdout } = await aProject({ 'immich.yaml': SINCE_3_2 }).run(args);
    expect(JSON.parse(stdout)).toMatchObject({ immich, diagnostics: { length: unknown } });
    expect(code).toBe(unknown);
  });

  test.each(['2.6.3', 'release', 'ghcr.io/immich-app/immich-server', 'registry:5000/immich-server'])(
    '%s is none whose settings are known',
    async (version) => {
      const args = ['check-config', 'a.yaml', 'b.yaml', '--json', '--immich', version];
      const { code, stdout } = await aProject({ 'a.yaml': FINE, 'b.yaml': FINE }).run(args);
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'IMC-VERSION' }] });
    },
  );
});

describe('no line shows a secret', () => {
  const SECRET = 'Zqxjv 918273';

  test.each([
    ['a number for a secret', 'oauth:\n  clientSecret: 918273\n', '  clientSecret: ***'],
    ['a misspelt name of one', `oauth:\n  clientSecrt: ${SECRET}\n`, '  clientSecrt: ***'],
    ['a comment behind another setting', `ffmpeg:\n  crf: 99 # ${SECRET}\n`, '  crf: 99 ***'],
    [
      'a file of one line',
      `{"oauth":{"clientSecret":"${SECRET}","enabled":"yes"}}`,
      '{"oauth":{"clientSecret":"***","enabled":"yes"}}',
    ],
    ['what cannot be read', `oauth:\n  clientSecret: "${SECRET}`, '  clientSecret: "***'],
    ['a secret below its name', `notifications:\n  smtp:\n    transport:\n      password:\n        - ${SECRET}\n`, ''],
  ])('beside %s', async (_, text, line) => {
    const project = aProject({ 'immich.yaml': text });
    for (const format of ['text', 'json', 'github', 'sarif']) {
      const args = ['check-config', 'immich.yaml', '--immich', '3.2.2', '--format', format];
      const { stdout, stderr } = await project.run(args);
      expect(`${stdout}${stderr}`).toContain('immich.yaml');
      expect(`${stdout}${stderr}`).not.toMatch(/Zqxjv|918273/);
      if (format === 'text') expect(stderr).toContain(line);
    }
  });
});

describe('what cannot be read is a finding', () => {
  test.each<[string, string, (project: Project) => void]>([
    ['nothere.yaml', '`nothere.yaml` does not exist', () => {}],
    ['folder', '`folder` is a directory', (project) => mkdirSync(project.path('folder'))],
    [
      'huge.yaml',
      '`huge.yaml` is larger than 16 MiB',
      (project) => {
        writeFileSync(project.path('huge.yaml'), '');
        truncateSync(project.path('huge.yaml'), 16 * 1024 * 1024 + 1);
      },
    ],
  ])('%s', async (name, message, lay) => {
    const project = aProject({ 'fine.yaml': FINE });
    lay(project);
    expect(await report(project, name, 'fine.yaml')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'FILE-MISSING', severity: 'error', message, hint: expect.any(String) }],
      files: [name, 'fine.yaml'],
    });
  });

  test.each([
    ['bytes that are no UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff])],
    ['UTF-16', Buffer.from('\uFEFFffmpeg: {}', 'utf16le')],
    ['zeros', Buffer.alloc(3)],
  ])('%s', async (_, bytes) => {
    const project = aProject({});
    writeFileSync(project.path('immich.yaml'), bytes);
    const { ok, diagnostics } = await report(project, 'immich.yaml');
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'immich.yaml' }]);
  });

  test('an empty file, by the version', async () => {
    const project = aProject({ 'immich.yaml': '' });
    expect(await report(project, 'immich.yaml')).toMatchObject({ ok: false, diagnostics: { length: 1 } });
    expect(await project.run(['check-config', 'immich.yaml', '--immich', '3.1.0'])).toMatchObject({ code: 0 });
  });
});

test('for programs, standard output holds one form and standard error nothing', async () => {
  const project = aProject({ 'immich.yaml': WRONG });
  for (const format of ['json', 'github', 'sarif']) {
    const args = ['check-config', 'immich.yaml', '--immich', '3.2.2', '--format', format];
    const { code, stdout, stderr } = await project.run(args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('IMC-INVALID');
  }
});

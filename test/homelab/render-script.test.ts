import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { renderScript } from '../../lib/homelab/render-script.ts';
import values from './fixtures/secret-values.json' with { type: 'json' };
import { mountSmall, noSetpriv, notRoot, remountReadOnly, shellsIn, titled, unmount } from './shells.ts';
import type { Result, RunOptions } from './shells.ts';
import { YAML_READERS } from './yaml-readers.ts';

const root = mkdtempSync(join(tmpdir(), 'render-script-'));
const script = join(root, 'render.sh');
writeFileSync(script, renderScript, { mode: 0o644 });
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const uid = process.getuid?.() ?? 0;
const gid = process.getgid?.() ?? 0;
const owner = `${uid}:${gid}`;
// What PyYAML, go-yaml or one of ours refuses, drops or takes for a line break.
// oxlint-disable-next-line no-control-regex
const REFUSED_BY_SOME_READER = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const SECRET = 'hush-8Q~d';

// All of a file but when it was read.
function stampOf(file: string): readonly unknown[] {
  const { ino, mode, uid: user, gid: group, size, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
  return [ino, mode, user, group, size, mtimeNs, ctimeNs];
}

describe.each(shellsIn(root))('the renderer under $name', (shell) => {
  const folder = mkdtempSync(join(root, 'case-'));
  const template = join(folder, 'template.yaml');
  const data = join(folder, 'data');
  const target = join(data, 'app.yaml');
  const skipped = shell.missing;

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(data, { recursive: true });
    chmodSync(folder, 0o755);
  });

  function render(text: string, env: Record<string, string>, options: RunOptions = {}): Result {
    writeFileSync(template, text);
    return shell.run(script, [template, target, owner], { ...options, env });
  }

  // Renders each text alone, between others, in an item, and beside itself, and reads the file with every reader.
  function expectDelivered(texts: readonly string[]): void {
    const lines = texts.flatMap((_, i) => [
      `k${i}:`,
      `  alone: "\${V${i}}"`,
      `  between: "a\${V${i}}b: \\"\${V${i}}#"`,
      `  item:`,
      `    - "\${V${i}}"`,
    ]);
    const env = Object.fromEntries(texts.map((text, i) => [`V${i}`, text]));
    const { status, stderr } = render(`${lines.join('\n')}\n`, { DOMAINNAME: 'example.org', ...env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = Object.fromEntries(
      texts.map((text, i) => [`k${i}`, { alone: text, between: `a${text}b: "${text}#`, item: [text] }]),
    );
    const written = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(target));
    expect(written).not.toMatch(REFUSED_BY_SOME_READER);
    for (const [, read] of YAML_READERS) expect(read(written)).toEqual(expected);
  }

  describe.skipIf(skipped)(titled('delivers byte for byte', skipped), () => {
    test('each value of the table', () => {
      expectDelivered(values.map(({ value }) => value));
    });

    test('each character of ASCII, alone and before every other', () => {
      const ascii = Array.from({ length: 127 }, (_, i) => String.fromCharCode(i + 1));
      expectDelivered(ascii);
      expectDelivered(ascii.map((first) => ascii.map((second) => first + second).join('')));
    });

    test('each character of the basic plane, and the ends of the others', () => {
      const points = Array.from({ length: 0xffff }, (_, i) => i + 1).filter(
        (point) => point < 0xd800 || point > 0xdfff,
      );
      for (let plane = 1; plane <= 16; plane++) points.push(plane * 0x10000, plane * 0x10000 + 0xffff);
      const texts = [];
      for (let i = 0; i < points.length; i += 8192) texts.push(String.fromCodePoint(...points.slice(i, i + 8192)));
      expectDelivered(texts);
    });

    test('values of 4 KiB, of 100 KiB, and the longest that the environment takes', () => {
      const longest = 128 * 1024 - 'V3='.length - '\0'.length;
      expectDelivered(['\\"é\n'.repeat(820), '0123456789'.repeat(10_240), ' '.repeat(4096), '"'.repeat(longest)]);
    });

    test('300 variables, each in four places', () => {
      expectDelivered(Array.from({ length: 300 }, (_, i) => `${i}-${SECRET}-"\\`.repeat(40)));
    });

    test('300 placeholders in one scalar', () => {
      const names = Array.from({ length: 300 }, (_, i) => `V${i}`);
      const env = Object.fromEntries(names.map((name) => [name, `\\${name}"`]));
      render(`a: "${names.map((name) => `\\"\${${name}}\\\\`).join('')}"\n`, env);
      const expected = { a: names.map((name) => `"${env[name]}\\`).join('') };
      for (const [, read] of YAML_READERS) expect(read(readFileSync(target, 'utf8'))).toEqual(expected);
    });

    test('text to a reader of JSON as well', () => {
      const all = Array.from({ length: 0x2100 }, (_, i) => String.fromCharCode(i + 1)).join('');
      const { status } = render('{"a":["${A}", "${B}"], "${B}" : {"b": "x${A}"}}', { A: all, B: 'é"\u0007' });
      expect(status).toBe(0);
      const read: unknown = JSON.parse(readFileSync(target, 'utf8'));
      expect(read).toEqual({ a: [all, 'é"\u0007'], 'é"\u0007': { b: `x${all}` } });
    });

    test.each([
      ['- - "${A}"', [['z']]],
      ['a: ["x", \'y"\', "${A}"]', { a: ['x', 'y"', 'z'] }],
      ['- a: {b: "", c: "${A}"}', [{ a: { b: '', c: 'z' } }]],
      ['it\'s: "don\'t ${A}"', { "it's": "don't z" }],
      ['\'a: "b\': "${A}"', { 'a: "b': 'z' }],
      ['5" disk: "${A}"', { '5" disk': 'z' }],
      ['"a: b": "- \\"${A}\\\\"', { 'a: b': '- "z\\' }],
    ])('what stands in the template %j', (text, expected) => {
      const { status, stderr } = render(`${text}\n`, { A: 'z' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const [, read] of YAML_READERS) expect(read(readFileSync(target, 'utf8'))).toEqual(expected);
    });

    test('whatever text there is', () => {
      const text = fc
        .string({ unit: 'binary', minLength: 1, maxLength: 40 })
        .map((value) => value.replaceAll('\0', '\n'));
      const tricky = fc
        .array(
          fc.constantFrom(
            '\\',
            '"',
            '$',
            '{',
            '}',
            '${V0}',
            '\n',
            '\t',
            ' ',
            '#',
            '\u0085',
            '\u2028',
            '\ufeff',
            '😀',
            'n',
          ),
          {
            minLength: 1,
          },
        )
        .map((parts) => parts.join(''));
      fc.assert(
        fc.property(fc.array(fc.oneof(text, tricky), { minLength: 1, maxLength: 60 }), (texts) =>
          expectDelivered(texts),
        ),
        { numRuns: 20 },
      );
    }, 60_000);

    test('a template that ends in no newline or in several, with comments and letters beyond ASCII', () => {
      render('# ${NOT_SET} stays\na: "ä ${A} ö"\nb: \'it"s $\'', { A: '"' });
      expect(readFileSync(target, 'utf8')).toBe('# ${NOT_SET} stays\na: "ä \\" ö"\nb: \'it"s $\'\n');
      render('a: "${A}"\nb: |+\n  x\n\n\n', { A: 'z' });
      expect(readFileSync(target, 'utf8')).toBe('a: "z"\nb: |+\n  x\n\n\n');
      render('a: "${A}"\r\n.\r\n', { A: 'z' });
      expect(readFileSync(target, 'utf8')).toBe('a: "z"\r\n.\r\n');
    });

    test('paths that hold blanks, quotes, an equals sign or a dash', () => {
      const odd = `-a=b 'c' "d" \\n *`;
      writeFileSync(join(folder, odd), 'a: "${A}"\n');
      const { status } = shell.run(script, [odd, `${odd}.yaml`, owner], { env: { A: 'z' }, cwd: folder });
      expect(status).toBe(0);
      expect(readFileSync(join(folder, `${odd}.yaml`), 'utf8')).toBe('a: "z"\n');
    });
  });

  describe.skipIf(skipped)(titled('writes', skipped), () => {
    test('a file of mode 0440, or of the mode that is asked for, and nothing beside it', () => {
      const { stdout } = render('a: "${A}"\n', { A: SECRET });
      expect(stdout).toBe(`render.sh: ${target} is rendered anew\n`);
      expect(lstatSync(target)).toMatchObject({ mode: 0o100440, uid, gid });
      shell.run(script, [template, target, owner, '400'], { env: { A: SECRET } });
      expect(lstatSync(target).mode).toBe(0o100400);
      expect(readdirSync(data)).toEqual(['app.yaml']);
    });

    test('nothing when content, owner and mode are right already', () => {
      render('a: "${A}"\n', { A: SECRET });
      const before = stampOf(target);
      const { status, stdout } = render('a: "${A}"\n', { A: SECRET });
      expect({ status, stdout }).toEqual({ status: 0, stdout: `render.sh: ${target} is right already\n` });
      expect(stampOf(target)).toEqual(before);
    });

    test('a new file when the old one holds NUL bytes, as after a power failure', () => {
      writeFileSync(target, `a: "${SECRET}"\0\n`);
      chmodSync(target, 0o440);
      expect(render('a: "${A}"\n', { A: SECRET }).stdout).toContain('rendered anew');
      expect(readFileSync(target, 'utf8')).toBe(`a: "${SECRET}"\n`);
    });

    test('a new file when the content changes, be it by a newline at the end', () => {
      render('a: "${A}"\n', { A: SECRET });
      const { ino } = lstatSync(target);
      render('a: "${A}"\n\n', { A: SECRET });
      expect(readFileSync(target, 'utf8')).toBe(`a: "${SECRET}"\n\n`);
      expect(lstatSync(target).ino).not.toBe(ino);
    });

    test.skipIf(notRoot)(titled('a new file when the owner is wrong', notRoot), () => {
      render('a: "${A}"\n', { A: SECRET });
      chownSync(target, 3106, gid);
      render('a: "${A}"\n', { A: SECRET });
      expect(lstatSync(target).uid).toBe(uid);
      shell.run(script, [template, target, '3106:3202'], { env: { A: SECRET } });
      expect(lstatSync(target)).toMatchObject({ uid: 3106, gid: 3202, mode: 0o100440 });
    });

    test('over what a killed run left, without following it when it is a link', () => {
      const left = join(data, '.app.yaml.new');
      writeFileSync(left, 'old');
      chmodSync(left, 0o444);
      expect(render('a: "${A}"\n', { A: SECRET }).status).toBe(0);
      expect(existsSync(left)).toBe(false);

      writeFileSync(left, SECRET);
      expect(render('a: "${A}"\n', { A: SECRET }).stdout).toContain('right already');
      expect(existsSync(left)).toBe(false);

      const victim = join(folder, 'victim');
      writeFileSync(victim, 'untouched');
      symlinkSync(victim, left);
      expect(render('a: "${A}!"\n', { A: SECRET }).status).toBe(0);
      expect(readFileSync(victim, 'utf8')).toBe('untouched');
      expect(lstatSync(target).isFile()).toBe(true);
      expect(readdirSync(data)).toEqual(['app.yaml']);
    });
  });

  describe.skipIf(skipped)(titled('fails, prints no value and leaves the old file alone', skipped), () => {
    function expectRefused({ status, stdout, stderr }: Result, ...says: readonly string[]): void {
      expect(status).not.toBe(0);
      expect(stdout).toBe('');
      for (const text of says) expect(stderr).toContain(text);
      expect(stderr).not.toContain(SECRET);
      expect(readdirSync(data)).toEqual(['app.yaml']);
    }

    function expectOldFileKept(attempt: () => Result, ...says: readonly string[]): void {
      rmSync(target, { force: true });
      writeFileSync(target, 'old: 1\n', { mode: 0o440 });
      const before = stampOf(target);
      expectRefused(attempt(), ...says);
      expect(stampOf(target)).toEqual(before);
      expect(readFileSync(target, 'utf8')).toBe('old: 1\n');
    }

    test('with all variables that are missing or empty', () => {
      expectOldFileKept(
        () => render('a: "${FIRST}${A}"\nb: "${SECOND}"\nc: "${THIRD} ${FIRST}"\n', { A: SECRET, SECOND: '' }),
        '  FIRST (line 1) is missing or empty: set it in the environment of this container\n' +
          '  SECOND (line 2) is missing or empty: set it in the environment of this container\n' +
          '  THIRD (line 3) is missing or empty: set it in the environment of this container\n',
      );
    });

    test.each([
      ['a byte that never occurs', '\\377'],
      ['a byte that continues nothing', 'a\\200'],
      ['a character that breaks off', 'a\\342\\202'],
      ['a character that breaks off before a letter', '\\342\\202b'],
      ['a character spelled too long', '\\300\\200'],
      ['a slash spelled in three bytes', '\\340\\200\\257'],
      ['a slash spelled in four bytes', '\\360\\200\\200\\257'],
      ['half a surrogate pair', '\\355\\240\\200'],
      ['a character past the end of Unicode', '\\364\\220\\200\\200'],
      ['a character of five bytes', '\\370\\210\\200\\200\\200'],
      ['Latin 1', 'p\\344ss'],
    ])('with a value that is not UTF-8: %s', (_, bytes) => {
      const before = `BAD=$(printf '${SECRET}${bytes}'); export BAD`;
      expectOldFileKept(
        () => render('a: "${A}"\nb: "${BAD}"\n', { A: SECRET }, { before }),
        'BAD (line 2) is not valid UTF-8',
      );
    });

    test.each([
      ['a: ${A}\n', 'line 1 has the placeholder A outside double quotes'],
      ['a: b\nb: "x" # ${A}\n', 'line 2 has the placeholder A outside double quotes'],
      ['a: "\\${A}"\n', 'line 1 has the placeholder A outside double quotes'],
      ['a: x "${A}"\n', 'line 1 has the placeholder A outside double quotes'],
      ['a: \'"${A}"\'\n', 'line 1 has the placeholder A outside double quotes'],
      ['a: \'x: "${A}"\'\n', 'line 1 has the placeholder A outside double quotes'],
      ['a: "x" "${A}" ${A}\n', 'line 1 has the placeholder A outside double quotes'],
      ['a: "${A}\n', 'line 1 has double quotes that do not close'],
      ['a: "${A}\n  x"\n', 'line 1 has double quotes that do not close'],
      ['a: "${A}\\"\n', 'line 1 has double quotes that do not close'],
      ['a: "x\n  ${A}"\n', 'line 2 has the placeholder A outside double quotes'],
      ['a: "${A"\n', 'line 1 has a dollar sign and a brace that begin no placeholder'],
      ['a: "${}"\n', 'line 1 has a dollar sign and a brace that begin no placeholder'],
      ['a: "${A:-b}"\n', 'line 1 has a dollar sign and a brace that begin no placeholder'],
      ['a: "${1A}"\n', 'line 1 has a dollar sign and a brace that begin no placeholder'],
      ['a: "${PWD}"\n', 'PWD (line 1) is a variable that the shell changes'],
      ['a: "${render_text}"\n', 'render_text (line 1) is a variable that the shell changes'],
      ['', 'is empty'],
      ['a: 1\n\0', 'holds a NUL byte'],
    ])('with the template %j', (text, says) => {
      expectOldFileKept(() => render(text, { A: SECRET, render_text: 'x' }), says);
    });

    test('without a template, or with a directory in its place', () => {
      const missing = join(folder, 'no.yaml');
      expectOldFileKept(() => shell.run(script, [missing, target, owner]), `${missing} is missing or no file`);
      expectOldFileKept(() => shell.run(script, [data, target, owner]), `${data} is missing or no file`);
    });

    test.skipIf(notRoot)(titled('with a template that may not be read', notRoot), () => {
      writeFileSync(template, 'a: 1\n', { mode: 0o600 });
      expectOldFileKept(
        () => shell.run(script, [template, target, '65534:65534'], { uid: 65534 }),
        `${template} can't be read`,
      );
    });

    test('with a directory, a link or a pipe in place of the target', () => {
      mkdirSync(target);
      expectRefused(render('a: "${A}"\n', { A: SECRET }), `${target} is a directory`);
      expect(readdirSync(target)).toEqual([]);

      rmSync(target, { recursive: true });
      const victim = join(folder, 'victim');
      writeFileSync(victim, 'untouched');
      for (const to of [victim, join(folder, 'nowhere'), data]) {
        symlinkSync(to, target);
        expectRefused(render('a: "${A}"\n', { A: SECRET }), `${target} is a link`);
        rmSync(target);
      }
      expect(readFileSync(victim, 'utf8')).toBe('untouched');
    });

    test('with a directory in place of the temporary file', () => {
      mkdirSync(join(data, '.app.yaml.new'));
      writeFileSync(target, 'old');
      const { status, stderr } = render('a: "${A}"\n', { A: SECRET });
      expect(status).toBe(1);
      expect(stderr).toContain(`can't clear away ${join(data, '.app.yaml.new')}`);
      expect(readFileSync(target, 'utf8')).toBe('old');
    });

    test('with what a killed run left, which it clears away', () => {
      expectOldFileKept(() => {
        writeFileSync(join(data, '.app.yaml.new'), SECRET, { mode: 0o600 });
        return render('a: "${B}"\n', { A: SECRET });
      }, 'B (line 1) is missing or empty');
    });

    test('without the directory of the target', () => {
      const { status, stderr } = shell.run(script, [script, join(folder, 'no/app.yaml'), owner]);
      expect(status).toBe(1);
      expect(stderr).toContain(`there is no directory ${join(folder, 'no')}`);
    });

    test.skipIf(notRoot)(titled('in a directory of another user', notRoot), () => {
      writeFileSync(template, 'a: "${A}"\n');
      expectOldFileKept(
        () => shell.run(script, [template, target, '65534:65534'], { uid: 65534, env: { A: SECRET } }),
        `can't write ${join(data, '.app.yaml.new')}`,
        'DAC_OVERRIDE',
      );
    });

    test.skipIf(notRoot)(titled('when the file can not be given away', notRoot), () => {
      chownSync(data, 65534, 65534);
      writeFileSync(template, 'a: "${A}"\n');
      expectOldFileKept(
        () => shell.run(script, [template, target, '3106:3202'], { uid: 65534, env: { A: SECRET } }),
        `can't give ${join(data, '.app.yaml.new')} to 3106:3202`,
        'CHOWN',
      );
    });

    test.skipIf(notRoot)(titled('on a full disk and on a read-only one', notRoot), ({ skip }) => {
      rmSync(data, { recursive: true });
      const reason = mountSmall(data, '8k');
      if (reason !== undefined) skip(reason);
      try {
        expectOldFileKept(
          () => render('a: "${A}"\nb: "${B}"\n', { A: SECRET, B: 'x'.repeat(20_000) }),
          `can't write ${join(data, '.app.yaml.new')}`,
          'not full',
        );
        rmSync(target);
        writeFileSync(target, 'old: 1\n');
        remountReadOnly(data);
        expectRefused(render('a: "${A}"\n', { A: SECRET }), 'check that the mount is writable');
        expect(readFileSync(target, 'utf8')).toBe('old: 1\n');
      } finally {
        unmount(data);
      }
    });

    test.each([
      ['3106', 'the owner 3106 is not of the form UID:GID'],
      ['3106:', 'the owner 3106: is not of the form UID:GID'],
      ['a:b', 'the owner a:b is not of the form UID:GID'],
      ['1:2:3', 'the owner 1:2:3 is not of the form UID:GID'],
      ['', 'the owner  is not of the form UID:GID'],
    ])('with the owner %j', (wrong, says) => {
      expectOldFileKept(() => shell.run(script, [script, target, wrong]), says, 'usage:');
    });

    test.each(['0644', '444', '0460', '0640', '500', '999', '44', 'u=r', '04400', '4440', ''])(
      'with the mode %j',
      (wrong) => {
        const says = `the mode ${wrong} is not 0440 or stricter`;
        expectOldFileKept(() => shell.run(script, [script, target, owner, wrong]), says);
      },
    );

    test('with too few or too many arguments', () => {
      expect(shell.run(script, [script, target])).toMatchObject({ status: 2, stdout: '' });
      expect(shell.run(script, [script, target, owner, '0440', 'x'])).toMatchObject({ status: 2, stdout: '' });
      expect(shell.run(script, ['', target, owner])).toMatchObject({ status: 2, stdout: '' });
    });
  });

  const unlimited = skipped ?? notRoot ?? noSetpriv;
  describe.skipIf(unlimited)(titled('with the capabilities of a container', unlimited), () => {
    beforeEach(() => {
      chownSync(data, 3106, 3202);
      writeFileSync(template, 'a: "${A}"\n');
    });
    const limited = (...capabilities: readonly string[]) =>
      shell.run(script, [template, target, '3106:3202'], { env: { A: SECRET }, capabilities });

    test('needs CHOWN and DAC_OVERRIDE for a directory of another user', () => {
      expect(limited('chown').stderr).toContain('DAC_OVERRIDE');
      expect(limited('dac_override').stderr).toContain('CHOWN');
      expect(existsSync(target)).toBe(false);
      expect(limited('chown', 'dac_override').status).toBe(0);
      expect(lstatSync(target)).toMatchObject({ uid: 3106, gid: 3202, mode: 0o100440 });
      expect(limited('chown', 'dac_override').stdout).toContain('right already');
    });

    test('needs only CHOWN for a directory of root', () => {
      chownSync(data, 0, 3202);
      expect(limited('chown').status).toBe(0);
      expect(lstatSync(target)).toMatchObject({ uid: 3106, gid: 3202, mode: 0o100440 });
    });
  });

  // Debian's busybox runs its own applets, whatever PATH says.
  const builtIn = skipped ?? (shell.name.startsWith('busybox') ? 'its tools can not be replaced' : undefined);
  describe.skipIf(builtIn)(titled('keeps the old file', builtIn), () => {
    function renderWith(tool: string, body: string, status: number | null = 1): Result {
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, tool), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
      writeFileSync(target, 'old: 1\n');
      const result = render('a: "${A}"\n', { A: SECRET, PATH: `${bin}:${shell.path}` });
      expect(readFileSync(target, 'utf8')).toBe('old: 1\n');
      expect(result.status).toBe(status);
      expect(result.stderr).not.toContain(SECRET);
      return result;
    }

    test.each([
      ['fails', `echo ${SECRET}; exit 2`],
      ['is killed', `echo ${SECRET}; kill -9 $$`],
      ['fails with a status that begins like one of ours', `echo ${SECRET}; exit 33`],
      ['says nothing', ':'],
      ['breaks off without saying so', `echo ${SECRET}.`],
    ])('when awk %s', (_, body) => {
      expect(renderWith('awk', `cat >/dev/null\n${body}`).stderr).toContain('awk ended early');
    });

    test.each([
      ['the mode is refused', 'chmod', "can't set mode 0440"],
      ['the disk turns out to be full at the end', 'dd', "can't write"],
      ['the rename is refused', 'mv', "can't rename"],
    ])('when %s', (_, tool, says) => {
      expect(renderWith(tool, 'exit 1').stderr).toContain(says);
      expect(readdirSync(data)).toEqual(['app.yaml']);
    });

    test('when it is told to stop, and clears up', () => {
      expect(renderWith('mv', 'kill -TERM $PPID').stdout).toBe('');
      expect(readdirSync(data)).toEqual(['app.yaml']);
    });

    test('when it is killed, and clears up the next time', () => {
      expect(renderWith('mv', 'kill -KILL $PPID', null).stdout).toBe('');
      expect(lstatSync(join(data, '.app.yaml.new')).mode).toBe(0o100440);
      expect(render('a: "${A}"\n', { A: SECRET }).stdout).toContain('rendered anew');
      expect(readdirSync(data)).toEqual(['app.yaml']);
    });

    test('when the file system ignores the mode or the owner', () => {
      expect(renderWith('chmod', ':').stderr).toContain('did not take owner');
    });

    test('when a link comes back in place of the temporary file, and does not follow it', () => {
      const victim = join(folder, 'victim');
      symlinkSync(victim, join(data, '.app.yaml.new'));
      expect(renderWith('rm', ':').stderr).toContain("can't write");
      expect(existsSync(victim)).toBe(false);
    });
  });
});

test('no variable of the renderer can hide one that a template names', () => {
  const outside = renderScript.replace(/awk '[^']*'/, '');
  const assigned = [...outside.matchAll(/(?:^|[;&|(]|\bdo|\bthen)\s*(?!LC_ALL)(\w+)=/gm)].map((match) => match[1]);
  expect(assigned.length).toBeGreaterThan(8);
  expect(assigned.filter((name) => !name?.startsWith('render_'))).toEqual([]);
});

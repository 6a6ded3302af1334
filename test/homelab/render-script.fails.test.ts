import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { me, renderHosts, SECRET, stampOf } from './render-host.ts';
import { mountSmall, notRoot, remountReadOnly, titled, unmount, type Result } from './shells.ts';

describe.each(renderHosts())('the renderer under $name', (host) => {
  const { folder, script, template, data, target, run, render } = host;
  beforeEach(host.clear);

  describe.skipIf(host.missing)(titled('fails, prints no value and leaves the old file alone', host.missing), () => {
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
      expectOldFileKept(() => run([missing, target, me.owner]), `${missing} is missing or no file`);
      expectOldFileKept(() => run([data, target, me.owner]), `${data} is missing or no file`);
    });

    test.skipIf(notRoot)(titled('with a template that may not be read', notRoot), () => {
      writeFileSync(template, 'a: 1\n', { mode: 0o600 });
      expectOldFileKept(() => run([template, target, '65534:65534'], { uid: 65534 }), `${template} can't be read`);
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

      spawnSync('mkfifo', [target]);
      expectRefused(render('a: "${A}"\n', { A: SECRET }), `${target} is not a regular file`);
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
      const { status, stderr } = run([script, join(folder, 'no/app.yaml'), me.owner]);
      expect(status).toBe(1);
      expect(stderr).toContain(`there is no directory ${join(folder, 'no')}`);
    });

    test.skipIf(notRoot)(titled('in a directory of another user', notRoot), () => {
      writeFileSync(template, 'a: "${A}"\n');
      expectOldFileKept(
        () => run([template, target, '65534:65534'], { uid: 65534, env: { A: SECRET } }),
        `can't write ${join(data, '.app.yaml.new')}`,
        'DAC_OVERRIDE',
      );
    });

    test.skipIf(notRoot)(titled('when the file can not be given away', notRoot), () => {
      chownSync(data, 65534, 65534);
      writeFileSync(template, 'a: "${A}"\n');
      expectOldFileKept(
        () => run([template, target, '3106:3202'], { uid: 65534, env: { A: SECRET } }),
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
      expectOldFileKept(() => run([script, target, wrong]), says, 'usage:');
    });

    test.each(['0644', '444', '0460', '0640', '500', '999', '44', 'u=r', '04400', '4440', ''])(
      'with the mode %j',
      (wrong) => {
        const says = `the mode ${wrong} is not 0440 or stricter`;
        expectOldFileKept(() => run([script, target, me.owner, wrong]), says);
      },
    );

    test('with too few or too many arguments', () => {
      expect(run([script, target])).toMatchObject({ status: 2, stdout: '' });
      expect(run([script, target, me.owner, '0440', 'x'])).toMatchObject({ status: 2, stdout: '' });
      expect(run(['', target, me.owner])).toMatchObject({ status: 2, stdout: '' });
    });
  });
});

import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { me, renderHosts, SECRET, stampOf } from './render-host.ts';
import { noSetpriv, notRoot, titled } from './shells.ts';

describe.each(renderHosts())('the renderer under $name', (host) => {
  const { folder, template, data, target, run, render } = host;
  beforeEach(host.clear);

  describe.skipIf(host.missing)(titled('writes', host.missing), () => {
    test('a file of mode 0440, or of the mode that is asked for, and nothing beside it', () => {
      const { stdout } = render('a: "${A}"\n', { A: SECRET });
      expect(stdout).toBe(`render.sh: ${target} is rendered anew\n`);
      expect(lstatSync(target)).toMatchObject({ mode: 0o100440, uid: me.uid, gid: me.gid });
      run([template, target, me.owner, '400'], { env: { A: SECRET } });
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
      chownSync(target, 3106, me.gid);
      render('a: "${A}"\n', { A: SECRET });
      expect(lstatSync(target).uid).toBe(me.uid);
      run([template, target, '3106:3202'], { env: { A: SECRET } });
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

  const unlimited = host.missing ?? notRoot ?? noSetpriv;
  describe.skipIf(unlimited)(titled('with the capabilities of a container', unlimited), () => {
    beforeEach(() => {
      chownSync(data, 3106, 3202);
      writeFileSync(template, 'a: "${A}"\n');
    });
    const limited = (...capabilities: readonly string[]) =>
      run([template, target, '3106:3202'], { env: { A: SECRET }, capabilities });

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
});

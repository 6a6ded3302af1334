import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { renderHosts, SECRET } from './render-host.ts';
import { titled, toolsFixed, type Result } from './shells.ts';

describe.each(renderHosts())('the renderer under $name', (host) => {
  const { folder, data, target, path, render } = host;
  beforeEach(host.clear);

  const builtIn = toolsFixed(host);
  describe.skipIf(builtIn)(titled('keeps the old file', builtIn), () => {
    function renderWith(tool: string, body: string, status: number | null = 1): Result {
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, tool), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
      writeFileSync(target, 'old: 1\n');
      const result = render('a: "${A}"\n', { A: SECRET, PATH: `${bin}:${path}` });
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

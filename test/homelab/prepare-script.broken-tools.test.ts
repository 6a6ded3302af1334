import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { own, ownerOf, prepareHosts } from './prepare-host.ts';
import { notRoot, titled, toolsFixed } from './shells.ts';

describe.each(prepareHosts())('prepare.sh under $name', (host) => {
  const { folder, media, path, run } = host;
  beforeEach(host.clear);

  const builtIn = toolsFixed(host);
  function runWith(tool: string, body: string, args: readonly string[]) {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, tool), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    return run(args, { env: { PATH: `${bin}:${path}` } });
  }

  describe.skipIf(builtIn)(titled('while a service is at work', builtIn), () => {
    // The walk is replaced, the look at the directory itself is not.
    const walkWith = (body: string) =>
      runWith('find', `case $* in *-prune\\ -user*) PATH=${path} exec find "$@" ;; esac\n${body}`, [own, '-', media]);

    test('lets entries vanish', () => {
      const body = `echo +given 3; echo "chown: a b: No such file or directory" >&2; echo +right 2; exit 1`;
      expect(walkWith(body)).toEqual({
        status: 0,
        stdout: `${media}: 3 of 5 entries given to ${own}\n`,
        stderr: '',
      });
    });

    const vanished = 'echo "find: x: No such file or directory" >&2';
    test.each([
      ['another failure', `${vanished}; echo "find: y: Input/output error" >&2; exit 1`, 'look at dmesg'],
      [
        'a name that sounds like it',
        'echo "chown: No such file or directory: Not owner" >&2; exit 1',
        'see the message',
      ],
      ['a walk that was killed', `${vanished}; kill -9 $$`, 'see the message'],
      ['a walk that failed without a word', 'echo +right 3; exit 1', 'see the message'],
    ])('does not take %s for that', (_, body, says) => {
      const { status, stdout, stderr } = walkWith(body);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(says);
      expect(stderr).not.toContain('+right');
    });
  });

  const noStub = builtIn ?? notRoot;
  describe.skipIf(noStub)(titled('on a file system', noStub), () => {
    test('that keeps no owners, says so', () => {
      const { status, stderr } = runWith('chown', ':', ['3106:3202', '-', media]);
      expect(status).toBe(1);
      expect(stderr).toContain('with the options uid=3106,gid=3202');
    });

    test.each([
      ['ignores', ':'],
      ['refuses', 'exit 1'],
    ])('that %s modes, says so and leaves the directory to its owner', (_, body) => {
      const { status, stdout, stderr } = runWith('chmod', body, ['3106:3202', '0711', media]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('aclmode=restricted');
      expect(ownerOf(media)).toBe('3106:3202');
    });
  });

  test.skipIf(builtIn)(titled('names a tool that the image lacks', builtIn), () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync('/bin/sh', join(bin, 'sh'));
    const { status, stderr } = run([own, '-', media], { env: { PATH: bin } });
    expect(status).toBe(1);
    expect(stderr).toContain('there is no awk in');
  });
});

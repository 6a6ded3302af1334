import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Service } from 'cdk-compose';
import { HostPath, type HostPathProps } from 'cdk-compose/homelab';
import { describe, expect, onTestFinished, test } from 'vitest';
import { notRoot, shellsIn, toolsFixed } from '../../homelab/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { cannotMount } from '../../synth/mounted.ts';
import { Host } from './host.ts';

const tools = temporaryFolder('preflight-tools');
// Its own in every run: the list of mounts is that of the machine.
const POOL = `preflight-pool-${process.pid}`;

// A file system in memory, which can be called like a dataset.
function mount(folder: string, source = 'tmpfs', size = '64k'): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, source, folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
}

function hostWith(props: Partial<HostPathProps>): Host {
  const host = new Host();
  host.build((stack) => {
    const path = props.path ?? (`${host.root}/tank/more` as '/');
    const more = new HostPath(stack, 'more', { purpose: 'more', owner: host.owner, ...props, path });
    const web = stack.node.findChild('web');
    if (Service.isService(web)) web.addMount(more.mount('/more'));
  });
  host.mkdir('tank/more');
  return host;
}

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const skipped = shell.missing ?? notRoot;
  // What is told of a path, without the path.
  const told = (host: Host, path = join(host.root, 'tank/more')): readonly string[] => {
    const { stdout } = host.run(shell);
    const entries = stdout
      .replaceAll(/\n {8}(.*)/g, ' [$1]')
      .replaceAll(/\d+ MiB free/g, '9 MiB free')
      .split('\n');
    return entries.filter((line) => line.includes(` ${path} `)).map((line) => line.replaceAll(path, 'PATH'));
  };

  describe.skipIf(skipped)(titled('of a directory', skipped), () => {
    test('that belongs to somebody else says who will give it to whom', () => {
      const host = hostWith({ mode: '0750' });
      chownSync(join(host.root, 'tank/more'), 950, 951);
      chmodSync(join(host.root, 'tank/more'), 0o700);
      expect(told(host)).toEqual([
        'ok    PATH is a directory',
        'ok    PATH belongs to 950:951; web-init gives it to 3106:3202',
        'ok    PATH has the mode 700; web-init sets 0750',
        'ok    PATH is mounted for writing',
        'ok    PATH has 9 MiB free (1024 are wanted)',
      ]);
    });

    test('that has the right owner and mode says so', () => {
      const host = hostWith({ mode: '0750' });
      chownSync(join(host.root, 'tank/more'), 3106, 3202);
      chmodSync(join(host.root, 'tank/more'), 0o750);
      expect(told(host).slice(1, 3)).toEqual(['ok    PATH belongs to 3106:3202', 'ok    PATH has the mode 0750']);
    });

    test('that the deployment creates asks for nothing but space', () => {
      const host = hostWith({ path: './data/more' });
      expect(told(host, './data/more')).toEqual([
        'ok    PATH is not there yet; the deployment creates it',
        'ok    PATH has 9 MiB free (1024 are wanted)',
      ]);
      host.mkdir('stack/data');
      host.lay('stack/data/more', '');
      expect(told(host, './data/more')[0]).toBe('FAIL  PATH is no directory [move it away, and create the directory]');
    });

    test('that is too full fails', () => {
      const host = hostWith({ freeSpace: '8000000t' });
      expect(told(host).at(-1)).toBe('FAIL  PATH has only 9 MiB free [make room for 8388608000000 MiB there: PATH]');
    });

    test('that comes with the stack fails where it is missing', () => {
      const host = hostWith({});
      rmSync(join(host.stack, 'config'), { recursive: true });
      expect(host.run(shell).of('FAIL')).toContain(
        'there is no ./config [the deployment fails without it; what begins with ./ comes with the stack]',
      );
    });
  });

  const unmounted = skipped ?? cannotMount;
  describe.skipIf(unmounted)(titled('of a mounted directory', unmounted), () => {
    test('fails where it is mounted read-only', () => {
      const host = hostWith({});
      const more = join(host.root, 'tank/more');
      mount(more);
      execFileSync('mount', ['-o', 'remount,ro', more]);
      expect(told(host)).toContain(
        'FAIL  PATH is mounted read-only [mount it for writing; a pool with faults is imported read-only: zpool status]',
      );
    });

    test('fails where its file system is too small', () => {
      const host = hostWith({ freeSpace: '2m' });
      mount(join(host.root, 'tank/more'));
      expect(told(host).at(-1)).toBe('FAIL  PATH has only 9 MiB free [make room for 2 MiB there: PATH]');
    });

    test('knows its pool, by the source of the mount', () => {
      const host = hostWith({ pool: POOL });
      mount(join(host.root, 'tank'), `${POOL}/photos`);
      host.mkdir('tank/more');
      expect(told(host)[1]).toBe(`ok    PATH is on the pool ${POOL}`);
    });

    test('fails where a dataset of its pool is mounted, and not there', () => {
      const host = hostWith({ pool: POOL });
      mount(join(host.root, 'other place'), POOL);
      mount(join(host.root, 'tank'), `${POOL}2`);
      host.mkdir('tank/more');
      expect(told(host)[1]).toBe(
        `FAIL  PATH is not on the pool ${POOL}, but on what is mounted at ${host.root}/tank` +
          ' [mount its dataset before anything is written there]',
      );
    });

    test('takes a file system of its own for the pool, where no dataset tells', () => {
      const host = hostWith({ pool: POOL });
      mount(join(host.root, 'tank'));
      host.mkdir('tank/more');
      expect(told(host)[1]).toBe(`ok    PATH is on a file system of its own, mounted at ${host.root}/tank`);
    });
  });

  const unfaked = skipped ?? toolsFixed(shell);
  describe.skipIf(unfaked)(titled('as the kernel tells of mounts', unfaked), () => {
    // The list of mounts is replaced by one line, of the root.
    const mounted = (host: Host, kind: string) =>
      host.lay(
        'bin/awk',
        `#!/bin/sh
PATH=${shell.path}
case $2 in /proc/self/mounts) printf '//server/x / ${kind} rw 0 0\\n' | awk "$1"; exit ;; esac
exec awk "$@"
`,
        0o755,
      );

    test.each([
      [
        'cifs',
        'FAIL  PATH belongs to 950:950, not to 3106:3202, and cifs keeps no owners [mount it with uid=3106,gid=3202]',
      ],
      [
        'exfat',
        'FAIL  PATH belongs to 950:950, not to 3106:3202, and exfat keeps no owners [mount it with uid=3106,gid=3202]',
      ],
      [
        'nfs4',
        '?     whether web-init can give PATH from 950:950 to 3106:3202 [the server must not squash root, or give it there]',
      ],
      [
        'fuseblk',
        'FAIL  PATH belongs to 950:950, not to 3106:3202, and fuseblk keeps no owners [mount it with uid=3106,gid=3202]',
      ],
      [
        'fuse.mergerfs',
        '?     whether web-init can give PATH from 950:950 to 3106:3202 [fuse.mergerfs may keep no owners: chown 3106:3202 PATH shows it]',
      ],
      ['zfs', 'ok    PATH belongs to 950:950; web-init gives it to 3106:3202'],
    ])('%s', (kind, line) => {
      const host = hostWith({});
      chownSync(join(host.root, 'tank/more'), 950, 950);
      mounted(host, kind);
      expect(told(host)).toContain(line);
    });
  });
});

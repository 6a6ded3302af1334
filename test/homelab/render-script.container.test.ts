import { spawnSync } from 'node:child_process';
import { copyFileSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderScript } from '../../lib/homelab/render-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { notRoot, shellsIn, titled } from './shells.ts';

const root = temporaryFolder('render-container');
const script = join(root, 'render.sh');
writeFileSync(script, renderScript);

const SECRET = 'hush-8Q~d';
const TOOLS = ['awk', 'basename', 'cat', 'chmod', 'chown', 'cmp', 'dd', 'dirname', 'find', 'mv', 'rm'];

const [busybox, debian] = shellsIn(root);
const noNamespaces =
  spawnSync('unshare', ['--mount', '--net', 'true']).status === 0 ? undefined : 'needs namespaces of its own';

// A container as its only process sees it: a root that nobody can write to, one mount, no network.
const CONTAINER = `set -eu
mount --bind "$1" "$1"
mount --bind /dev/null "$1/dev/null"
mount --bind "$2" "$1/prepare"
mount -o remount,bind,ro "$1"
exec chroot "$1" /bin/sh -euc '
  if (: >/bin/here) 2>/dev/null; then exit 9; fi
  sh /config/render.sh /config/app.yaml /prepare/app.yaml 3106:3202
'
`;

const alone = busybox?.missing ?? notRoot ?? noNamespaces;
test.skipIf(alone)(titled('busybox is enough, on a read-only root without a network', alone), ({ skip }) => {
  const [jail, data] = [join(root, 'jail'), join(root, 'data')];
  for (const folder of ['bin', 'dev', 'config', 'prepare']) mkdirSync(join(jail, folder), { recursive: true });
  mkdirSync(data);
  copyFileSync(join(busybox?.path ?? '', 'sh'), join(jail, 'bin/busybox'));
  for (const applet of ['sh', ...TOOLS]) symlinkSync('busybox', join(jail, 'bin', applet));
  if (spawnSync('chroot', [jail, '/bin/sh', '-c', ':']).status !== 0) skip('needs a static busybox');
  writeFileSync(join(jail, 'dev/null'), '');
  writeFileSync(join(jail, 'config/render.sh'), renderScript);
  writeFileSync(join(jail, 'config/app.yaml'), 'a: "${A}"\n');

  const run = () =>
    spawnSync('unshare', ['--mount', '--net', '/bin/sh', '-c', CONTAINER, 'sh', jail, data], {
      env: { PATH: `/bin:${process.env['PATH'] ?? ''}`, A: `${SECRET}"` },
      encoding: 'utf8',
    });
  const { status, stdout, stderr } = run();
  const anew = 'render.sh: /prepare/app.yaml is rendered anew\n';
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: anew, stderr: '' });
  expect(readFileSync(join(data, 'app.yaml'), 'utf8')).toBe(`a: "${SECRET}\\""\n`);
  expect(lstatSync(join(data, 'app.yaml'))).toMatchObject({ mode: 0o100440, uid: 3106, gid: 3202 });
  expect(run().stdout).toBe('render.sh: /prepare/app.yaml is right already\n');
});

// Debian's busybox runs its own applets, whatever PATH says.
test('no command is told a secret, and the file holds none before it is closed to others', () => {
  const [bin, folder, log] = [join(root, 'bin'), join(root, 'watched'), join(root, 'log')];
  const [template, target] = [join(root, 'watched.yaml'), join(folder, 'app.yaml')];
  for (const made of [bin, folder]) mkdirSync(made);
  for (const tool of TOOLS) {
    const noted = `PATH=${debian?.path}\n{ echo "ran ${tool} $*"; stat -c 'file %a %s' ${folder}/.*.new; } >>${log} 2>/dev/null`;
    writeFileSync(join(bin, tool), `#!/bin/sh\n${noted}\nexec ${tool} "$@"\n`, { mode: 0o755 });
  }
  writeFileSync(template, 'a: "${A}"\n');
  const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const env = { PATH: bin, A: SECRET };
  const run = () => debian?.run(script, [template, target, owner], { env, before: 'umask 000' });
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(run()?.stdout).toContain('right already');

  const noted = readFileSync(log, 'utf8');
  expect(noted).not.toContain(SECRET);
  const ran = [...noted.matchAll(/^ran (\w+)/gm)].map(([, tool]) => tool);
  expect([...new Set(ran)].toSorted()).toEqual(TOOLS);
  const states = [...noted.matchAll(/^file (.*)$/gm)].map(([, state]) => state);
  expect([...new Set(states)]).toEqual(['600 0', '440 0', `440 ${SECRET.length + 6}`]);
});

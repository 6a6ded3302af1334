import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A shell with its tools, as a container or a machine has them. */
export interface Shell {
  readonly name: string;
  /** Why it can't be tried on this machine. */
  readonly missing?: string;
  /** Where its tools are. */
  readonly path: string;
  run(script: string, args: readonly string[], options?: RunOptions): Result;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  /** The capabilities that root has, as in a container; all unless given. */
  readonly capabilities?: readonly string[];
  /** Runs before the script, in a shell that then becomes it. */
  readonly before?: string;
}

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const machine = process.env['PATH'] ?? '/usr/bin:/bin';

/** The shells that the scripts must run in: busybox alone, and dash (or `sh`) with mawk (or `awk`) and the machine's tools. */
export function shellsIn(folder: string): readonly Shell[] {
  return [busybox(join(folder, 'busybox')), debian(join(folder, 'debian'))];
}

/** Why what needs root can't be tried, if so. */
export const notRoot: string | undefined = process.getuid?.() === 0 ? undefined : 'needs root';

const setpriv = findTool('setpriv') ?? 'setpriv';

/** Why capabilities can't be taken away, if so. */
export const noSetpriv: string | undefined =
  spawnSync(setpriv, ['--bounding-set=-all', '--no-new-privs', 'true']).status === 0 ? undefined : 'needs setpriv';

/** The name of a group of tests, with the reason when they are skipped. */
export function titled(name: string, reason: string | undefined): string {
  return reason === undefined ? name : `${name} (skipped: ${reason})`;
}

/** Why a shell can't be given other tools, if so: Debian's busybox runs its own, whatever PATH says. */
export function toolsFixed({ name, missing }: Pick<Shell, 'name' | 'missing'>): string | undefined {
  return missing ?? (name.startsWith('busybox') ? 'its tools can not be replaced' : undefined);
}

/** Mounts a small file system of its own on a new folder, or says why it can't; the caller unmounts it. */
export function mountSmall(folder: string, size: string): string | undefined {
  mkdirSync(folder);
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `can't mount: ${stderr ?? 'no mount'}`.trim();
}

export function remountReadOnly(folder: string): void {
  spawnSync('mount', ['-o', 'remount,ro', folder]);
}

export function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

function busybox(folder: string): Shell {
  const name = 'busybox ash and awk';
  const binary = findTool('busybox');
  if (binary === undefined) return shell(name, ['sh'], folder, 'needs busybox');
  mkdirSync(folder);
  const { stdout } = spawnSync(binary, ['--list'], { encoding: 'utf8' });
  for (const applet of stdout.split('\n').filter(Boolean)) symlinkSync(binary, join(folder, applet));
  return shell(name, [binary, 'sh'], folder);
}

function debian(folder: string): Shell {
  const dash = findTool('dash');
  const mawk = findTool('mawk');
  mkdirSync(folder);
  if (mawk !== undefined) symlinkSync(mawk, join(folder, 'awk'));
  const name = `${dash === undefined ? 'sh' : 'dash'} and ${mawk === undefined ? 'awk' : 'mawk'}`;
  return shell(name, [dash ?? 'sh'], `${folder}${delimiter}${machine}`);
}

function shell(name: string, command: readonly string[], path: string, missing?: string): Shell {
  return {
    name,
    path,
    ...(missing === undefined ? {} : { missing }),
    run(script, args, { env = {}, cwd, uid, before, capabilities } = {}) {
      const limit = [
        setpriv,
        `--bounding-set=-all${capabilities?.map((name) => `,+${name}`).join('')}`,
        '--no-new-privs',
      ];
      const [program = '', ...rest] = [
        ...(capabilities === undefined ? [] : limit),
        ...(before === undefined ? [] : [...command, '-c', `${before}\nexec "$@"`, 'sh']),
        ...command,
        script,
        ...args,
      ];
      const { status, stdout, stderr } = spawnSync(program, rest, {
        env: { PATH: path, ...env },
        encoding: 'utf8',
        ...(cwd === undefined ? {} : { cwd }),
        ...(uid === undefined ? {} : { uid, gid: uid }),
      });
      return { status, stdout, stderr };
    },
  };
}

function findTool(name: string): string | undefined {
  return machine
    .split(delimiter)
    .map((directory) => join(directory, name))
    .find((file) => existsSync(file));
}

import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderScript } from '../../lib/homelab/render-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shellsIn, type Result, type RunOptions, type Shell } from './shells.ts';

const uid = process.getuid?.() ?? 0;
const gid = process.getgid?.() ?? 0;

/** Whoever runs the tests. */
export const me = { uid, gid, owner: `${uid}:${gid}` };

/** What no run may print. */
export const SECRET = 'hush-8Q~d';

/** A folder in which one shell runs `render.sh`. */
export interface RenderHost extends Pick<Shell, 'name' | 'path' | 'missing'> {
  readonly folder: string;
  /** The script itself. */
  readonly script: string;
  readonly template: string;
  /** The directory of the target, with nothing else in it. */
  readonly data: string;
  readonly target: string;
  readonly clear: () => void;
  /** Runs the script with arguments of any kind. */
  readonly run: (args: readonly string[], options?: RunOptions) => Result;
  /** Renders a template to the target. */
  readonly render: (text: string, env: Readonly<Record<string, string>>, options?: RunOptions) => Result;
}

/** A host for each shell, for the tests of one file. */
export function renderHosts(): readonly RenderHost[] {
  const root = temporaryFolder('render-script');
  const script = join(root, 'render.sh');
  writeFileSync(script, renderScript, { mode: 0o644 });
  return shellsIn(root).map((shell) => hostOf(shell, script, mkdtempSync(join(root, 'case-'))));
}

/** All of a file but when it was read. */
export function stampOf(file: string): readonly unknown[] {
  const { ino, mode, uid: user, gid: group, size, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
  return [ino, mode, user, group, size, mtimeNs, ctimeNs];
}

function hostOf(shell: Shell, script: string, folder: string): RenderHost {
  const template = join(folder, 'template.yaml');
  const data = join(folder, 'data');
  const target = join(data, 'app.yaml');
  const run: RenderHost['run'] = (args, options) => shell.run(script, args, options);
  return {
    ...shell,
    folder,
    script,
    template,
    data,
    target,
    clear() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(data, { recursive: true });
      chmodSync(folder, 0o755);
    },
    run,
    render(text, env, options = {}) {
      writeFileSync(template, text);
      return run([template, target, me.owner], { ...options, env });
    },
  };
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lay } from '../synth/output-folder.ts';
import { builtCommand, checkout } from '../support/built.ts';

/** What `npm pack` says of the tarball. */
export interface Tarball {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

export interface Installed {
  readonly folder: string;
  readonly tarball: Tarball;
  /** Why it could not be installed. */
  readonly problem: string | undefined;
  readonly run: (command: string, args: readonly string[]) => string;
  readonly remove: () => void;
}

/** Packs this checkout and installs the tarball into a new project, the way that everybody else gets it. */
export function install(files: Readonly<Record<string, string>>): Installed {
  builtCommand();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cdk-compose-package-')));
  const project = join(folder, 'project');
  mkdirSync(project);
  lay(project, { 'package.json': '{ "type": "module", "private": true }\n', ...files });
  const run = (command: string, args: readonly string[], cwd = project): string =>
    execFileSync(command, args, { cwd, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], checkout);
  const [tarball] = JSON.parse(packed) as [Tarball];
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    run('npm', ['install', ...quietly, join(folder, tarball.filename), 'constructs']);
    return { folder: project, tarball, problem: undefined, run, remove };
  } catch (error) {
    const text = String((error as { readonly stderr?: unknown }).stderr);
    if (!/E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT)|ENOTCACHED/.test(text)) throw error;
    return { folder: project, tarball, problem: 'the package registry cannot be reached', run, remove };
  }
}

// What `npm run` tells its scripts is of this project, not of the new one.
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS$|VITEST)/.test(name)),
  );
}

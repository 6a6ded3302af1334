import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';
import { lay, treeOf } from '../synth/output-folder.ts';
import { builtCommand, checkout } from './built.ts';

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `synth --json` prints. */
export interface Report {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly acknowledged: readonly (Diagnostic & { readonly reason: string })[];
  readonly stacks: readonly { readonly name: string; readonly source: string; readonly files: readonly string[] }[];
  readonly changes: readonly {
    readonly stack: string;
    readonly path: string;
    readonly kind: string;
    readonly file: string;
  }[];
}

export interface RunOptions {
  /** The Node to run with. @default - the one that runs the tests */
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The script to run. @default - the command line */
  readonly script?: string;
  /** What comes in on standard input. @default - nothing */
  readonly input?: string;
  /** The folder of the project to run in. @default - the project itself */
  readonly cwd?: string;
  /** A signal to send, and after how many milliseconds. */
  readonly kill?: { readonly signal: NodeJS.Signals; readonly after: number };
}

const base = realpathSync(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** A project in a temporary folder that has this library installed, built as it is published. */
export class Project {
  readonly folder: string;
  readonly #own: string;

  /** @param folder where it is to be, and stays; a new one where it is not given */
  constructor(files: Readonly<Record<string, string>> = {}, folder?: string) {
    this.#own = mkdtempSync(join(base, 'cdk-compose-project-'));
    this.folder = folder ?? join(this.#own, 'project');
    mkdirSync(join(this.#own, 'tmp'));
    this.lay({ 'package.json': '{ "type": "module" }\n', ...files });
    this.install('cdk-compose', checkout);
    this.install('constructs', `${checkout}node_modules/constructs`);
  }

  remove(): void {
    rmSync(this.#own, { recursive: true, force: true });
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  /** Writes files by their path below the project. */
  lay(files: Readonly<Record<string, string>>): void {
    lay(this.folder, files);
  }

  install(name: string, target: string): void {
    mkdirSync(this.path('node_modules'), { recursive: true });
    symlinkSync(target, this.path(`node_modules/${name}`));
  }

  /** Takes the library away. */
  uninstall(): void {
    for (const name of ['cdk-compose', 'constructs']) rmSync(this.path(`node_modules/${name}`));
  }

  /** The files below a folder of the project. */
  tree(folder = 'dist'): Readonly<Record<string, string>> {
    return existsSync(this.path(folder)) ? treeOf(this.path(folder)) : {};
  }

  /** Runs the command line in the project. */
  run(args: readonly string[], { node, env, script, input, cwd = '.', kill }: RunOptions = {}): Promise<Ending> {
    const child = spawn(node ?? process.execPath, [script ?? builtCommand(), ...args], {
      cwd: this.path(cwd),
      // A process that is killed leaves files there.
      env: { PATH: process.env['PATH'], TMPDIR: join(this.#own, 'tmp'), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => {}).end(input);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => void (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => void (stderr += String(chunk)));
    const timer = kill && setTimeout(() => child.kill(kill.signal), kill.after);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        resolve({ code, signal, stdout, stderr });
      });
    });
  }

  /** Runs `synth --json` and reads what it prints. */
  async synth(...args: readonly string[]): Promise<Report> {
    const { stdout } = await this.run(['synth', '--json', ...args]);
    return JSON.parse(stdout) as Report;
  }
}

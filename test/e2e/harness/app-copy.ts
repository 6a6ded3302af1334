import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SANDBOX_PREFIX } from './leftovers.ts';
import { output } from './run.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A copy of apps/immich, to change and to synthesize with the command of the package. */
export class AppCopy {
  readonly #folder: string = mkdtempSync(join(tmpdir(), `${SANDBOX_PREFIX}app-`));
  readonly #main: string = join(this.#folder, 'apps/immich/main.ts');
  #command: string = join(root, 'tools/synth.js');

  constructor() {
    writeFileSync(join(this.#folder, 'package.json'), '{ "type": "module", "private": true }\n');
    cpSync(join(root, 'apps/immich'), join(this.#folder, 'apps/immich'), { recursive: true });
  }

  /** Synthesizes the app, with texts of main.ts replaced by others for good, and gives the folder of the stack. */
  async synth(changes: Readonly<Record<string, string>> = {}): Promise<string> {
    replaceIn(this.#main, changes);
    await output(process.execPath, [this.#command, 'synth'], { cwd: this.#folder });
    return join(this.#folder, 'dist/immich');
  }

  /** Installs another version of the package: with more texts of it replaced by others. */
  installAnother(changes: Readonly<Record<string, string>>): void {
    const modules = join(this.#folder, 'node_modules');
    const copy = join(modules, 'cdk-compose');
    if (!existsSync(copy)) {
      for (const part of ['build', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
      for (const name of ['constructs', 'esbuild']) symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    replaceIn(join(copy, 'build/library.js'), changes);
    this.#command = join(copy, 'build/cli/main.js');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function replaceIn(file: string, changes: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    text = text.replaceAll(from, () => to);
  }
  writeFileSync(file, text);
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  constructor() {
    writeFileSync(join(this.#folder, 'package.json'), '{ "type": "module", "private": true }\n');
    cpSync(join(root, 'apps/immich'), join(this.#folder, 'apps/immich'), { recursive: true });
  }

  /** Synthesizes the app, with texts of main.ts replaced by others for good, and gives the folder of the stack. */
  async synth(changes: Readonly<Record<string, string>> = {}): Promise<string> {
    let text = readFileSync(this.#main, 'utf8');
    for (const [from, to] of Object.entries(changes)) {
      if (!text.includes(from)) throw new Error(`apps/immich/main.ts has no ${from}`);
      text = text.replaceAll(from, () => to);
    }
    writeFileSync(this.#main, text);
    await output(process.execPath, [join(root, 'tools/synth.js'), 'synth'], { cwd: this.#folder });
    return join(this.#folder, 'dist/immich');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Names of the images that stand in for real ones, and their tags; empty when the real ones are used. */
export type StandIns = Readonly<Record<string, string>>;

const script = fileURLToPath(new URL('../rig/build.sh', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/e2e', import.meta.url));

/** Builds the images that are not there yet; `E2E_IMAGES=real` asks for none. */
export function buildImages(): StandIns {
  if (process.env['E2E_IMAGES'] === 'real') return {};
  const { status, stdout } = spawnSync(script, [process.env['E2E_CACHE'] ?? cache], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`test/e2e/rig/build.sh ended with ${status}`);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
}

/** The image that stands in for another, told by the last part of its name. */
export function standInFor(image: string, standIns: StandIns): string {
  if (Object.keys(standIns).length === 0) return image;
  const name =
    image
      .replace(/@.*$/, '')
      .replace(/:[^/]*$/, '')
      .split('/')
      .at(-1) ?? '';
  const found = standIns[name];
  if (found === undefined) throw new Error(`nothing in test/e2e/rig stands in for ${image}`);
  return found;
}

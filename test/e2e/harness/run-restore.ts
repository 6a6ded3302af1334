import { dirname, join } from 'node:path';
import { PROJECT } from './engine.ts';
import { run, type Ended } from './run.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * Runs `restore.sh` as a person does, from another folder; Compose takes the override and the name of the project from the
 * environment.
 */
export async function runRestore(sandbox: Sandbox, args: readonly string[] = []): Promise<Ended> {
  // The override is written anew for `.env` as it is.
  await sandbox.compose(['version']);
  const kept = Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME|DOCKER_.*)$/.test(name));
  const env = {
    ...Object.fromEntries(kept),
    COMPOSE_FILE: `compose.yaml:${join(dirname(sandbox.folder), 'override.yaml')}`,
    COMPOSE_PROJECT_NAME: PROJECT,
  };
  return run('sh', [join(sandbox.folder, 'restore.sh'), ...args], { cwd: '/', env });
}

import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import { parseManifest } from './manifest.ts';
import type { OutputPlan } from './output-plan.ts';

/**
 * Tells, after a plan was carried out, which stacks went away and left something behind: what their containers wrote.
 *
 * A renamed stack looks like this, too: Compose takes it for a new project, without the data of the old one.
 */
export function leftBehind({ outdir, changes, manifest }: OutputPlan): readonly Diagnostic[] {
  const kept = parseManifest(manifest);
  const gone = new Set(changes.map(({ stack }) => stack).filter((stack) => !kept.has(stack)));
  return [...gone]
    .map((stack) => ({ stack, folder: posix.join(outdir, stack) }))
    .filter(({ folder }) => existsSync(folder))
    .map(({ stack, folder }) => ({
      code: 'OUT-LEFT',
      severity: 'warning',
      message: `the stack \`${stack}\` is gone, and \`${folder}\` still holds what others wrote there`,
      path: '',
      hint: `stop it with \`docker compose --project-name ${stack} down\`; move its data where a renamed stack looks for it`,
    }));
}

import type { RuleContext } from '../rule.ts';

/** A literal path of the host; one below the project's folder as a stack spells it, such as `./config/app.conf`. */
export function stackPath(path: unknown, { folder }: Pick<RuleContext, 'folder'>): string | undefined {
  if (typeof path !== 'string') return undefined;
  return folder !== undefined && path.startsWith(`${folder}/`) ? `.${path.slice(folder.length)}` : path;
}

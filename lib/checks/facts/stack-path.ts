import type { RuleContext } from '../rule.ts';
import { spelledPath } from './spelled-path.ts';

/** A literal path of the host; one below the project's folder as a stack spells it, such as `./config/app.conf`. */
export function stackPath(path: unknown, { folder }: Pick<RuleContext, 'folder'>): string | undefined {
  return typeof path === 'string' ? spelledPath(path, folder) : undefined;
}

import { formatPath, type DocumentPath } from '../core/document-path.ts';
import { resolve } from '../core/resolve.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Override } from './service.ts';

type Container = { [key: string | number]: ResolvedValue };

/**
 * Puts an override into data, which it changes; mappings on the way are created.
 *
 * @throws Error when there is nothing to remove, or something that is not a mapping or list stands in the way.
 */
export function applyOverride(data: object, { path, value }: Override): void {
  if (path.length === 0) throw new Error('an override names no place');
  const parents = path.slice(0, -1);
  const last = path.at(-1) as string | number;
  let container = data as Container;
  for (const [depth, segment] of parents.entries()) {
    if (container[segment] === undefined) {
      if (value === undefined) throw nothingThere(path);
      container[segment] = {};
    }
    const next: unknown = container[segment];
    if (typeof next !== 'object' || next === null) {
      throw new Error(`\`${formatPath(path.slice(0, depth + 1))}\` is neither a mapping nor a list`);
    }
    container = next as Container;
  }
  if (value !== undefined) {
    container[last] = resolve(value, path);
    return;
  }
  if (container[last] === undefined) throw nothingThere(path);
  if (Array.isArray(container)) container.splice(Number(last), 1);
  else delete container[last];
}

function nothingThere(path: DocumentPath): Error {
  return new Error(`there is no \`${formatPath(path)}\` to remove`);
}

import { formatPath, type DocumentPath } from '../core/document-path.ts';
import { resolve } from '../core/resolve.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Override } from './service.ts';

type Container = { [key: string | number]: ResolvedValue };

/**
 * Puts an override into data, which it changes; mappings on the way are created.
 *
 * Returns whether it took an item out of a list, so that those behind it moved up.
 *
 * @throws Error when there is nothing to remove, or something that is not a mapping or list stands in the way.
 */
export function applyOverride(data: object, { path, value }: Override): boolean {
  const last = path.at(-1);
  if (last === undefined || path.includes('')) throw new Error('an override does not name its place');
  let container = data as Container;
  for (const [depth, segment] of path.slice(0, -1).entries()) {
    const here = path.slice(0, depth + 1);
    if (memberOf(container, segment) === undefined || container[segment] === null) {
      if (value === undefined) throw nothingThere(path);
      put(container, segment, {}, here);
    }
    const next: unknown = container[segment];
    if (typeof next !== 'object' || next === null || Text.isText(next)) {
      throw new Error(`\`${formatPath(here)}\` is neither a mapping nor a list`);
    }
    container = next as Container;
  }
  if (value !== undefined) {
    put(container, last, resolve(value, path), path);
    return false;
  }
  if (memberOf(container, last) === undefined) throw nothingThere(path);
  if (Array.isArray(container)) container.splice(Number(last), 1);
  else delete container[last];
  return Array.isArray(container);
}

function memberOf(container: Container, segment: string | number): ResolvedValue | undefined {
  if (Array.isArray(container) && typeof segment !== 'number') return undefined;
  return Object.hasOwn(container, segment) ? container[segment] : undefined;
}

function put(container: Container, segment: string | number, value: ResolvedValue, place: DocumentPath): void {
  if (Array.isArray(container) && ![...container.keys(), container.length].includes(Number(segment))) {
    const list = formatPath(place.slice(0, -1));
    throw new Error(`\`${list}\` is a list of ${container.length}: \`${segment}\` is no place in it`);
  }
  // Assigning would take `__proto__` for more than a key.
  Object.defineProperty(container, segment, { value, configurable: true, enumerable: true, writable: true });
}

function nothingThere(path: DocumentPath): Error {
  return new Error(`there is no \`${formatPath(path)}\` to remove`);
}

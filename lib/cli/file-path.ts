import { resolve } from 'node:path';

/** How what came in on standard input is named. */
export const STANDARD_INPUT = '<stdin>';

/** The path of what the command line names: `-` is standard input. */
export function namedPath(name: string): string {
  return absolutePath(name === '-' ? STANDARD_INPUT : name);
}

/** A path from the root, with `/`. */
export function absolutePath(path: string): string {
  return resolve(path).replaceAll('\\', '/');
}

/** An absolute path as it is told: from the working directory where it lies in there. */
export function toldPath(path: string): string {
  const here = absolutePath('.');
  if (path === here) return '.';
  const folder = `${here.replace(/\/$/, '')}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

import { readFileSync } from 'node:fs';
import { packageRoot } from './package-root.ts';

/** The version of this package. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(`${packageRoot}/package.json`, 'utf8')) as { readonly version: string };
  return manifest.version;
}

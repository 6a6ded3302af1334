import type { DocumentPath } from '../../core/document-path.ts';
import type { ImmichLine } from '../versions.ts';
import { isSection, valueAt, type SettingsMap } from './settings-map.ts';

/** Settings as Immich sees them: what is given, over the defaults. */
export interface EffectiveSettings {
  readonly line: ImmichLine;
  /** As it was said: `3.2.2`, or the tag of an image; compare it with `isVersionSince`. */
  readonly version: string;
  /**
   * The value of a setting or a section, such as `get('oauth', 'enabled')`: a `Text` where a variable stands in it,
   * nothing where Immich refuses what is given.
   */
  get(...path: readonly string[]): unknown;
  /** Whether it was given, by itself or with its section. */
  isGiven(...path: readonly string[]): boolean;
}

/** Settings as they were judged, and the paths of what was given. */
export function effectiveSettings(
  settings: SettingsMap,
  given: Iterable<readonly string[]>,
  {
    line,
    version,
    refused = [],
  }: { readonly line: ImmichLine; readonly version: string; readonly refused?: readonly DocumentPath[] },
): EffectiveSettings {
  const gone = new Set(refused.map((path) => path.filter((key) => typeof key === 'string').join('\n')));
  const names = new Set([...given].map((path) => path.join('\n')));
  return {
    line,
    version,
    get: (...path) =>
      path.some((_, at) => gone.has(path.slice(0, at + 1).join('\n'))) ? undefined : valueAt(settings, path),
    isGiven: (...path) => path.some((_, at) => names.has(path.slice(0, at + 1).join('\n'))),
  };
}

/** The paths of everything that settings say. */
export function* pathsOf(settings: SettingsMap, above: readonly string[] = []): Generator<readonly string[]> {
  for (const [key, value] of settings) {
    const path = [...above, key];
    if (isSection(value)) yield* pathsOf(value, path);
    else yield path;
  }
}

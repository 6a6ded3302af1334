import type { ImmichLine } from '../versions.ts';

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

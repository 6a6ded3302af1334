import { resolve } from '../../../lib/core/resolve.ts';
import type { EffectiveSettings } from '../../../lib/immich/settings/effective-settings.ts';
import { GivenSettings } from '../../../lib/immich/settings/given-settings.ts';
import { lineOf } from '../../../lib/immich/versions.ts';

/** Settings over the defaults of a version; they may hold variables. */
export function effective(given: unknown, version = '3.2.2'): EffectiveSettings {
  const line = lineOf(version)?.line;
  if (line === undefined) throw new Error(`nobody knows Immich ${version}`);
  return new GivenSettings(resolve(given), { line, version }).inspected.effective;
}

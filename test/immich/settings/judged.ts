import { resolve } from '../../../lib/core/resolve.ts';
import { judgeSettings } from '../../../lib/immich/settings/judge-settings.ts';
import { layOver } from '../../../lib/immich/settings/lay-over.ts';
import { LOADERS } from '../../../lib/immich/settings/loader.ts';
import type { SettingsFault } from '../../../lib/immich/settings/settings-fault.ts';
import { defaultsOf, fromObject, isSection, type SettingsMap } from '../../../lib/immich/settings/settings-map.ts';
import { settingsOf } from '../../../lib/immich/settings/settings-of.ts';
import type { ImmichLine } from '../../../lib/immich/versions.ts';

/** Settings over the defaults of a line, as the judge leaves them, and their faults. */
export function read(
  given: unknown,
  line: ImmichLine,
): { readonly settings: SettingsMap; readonly faults: readonly SettingsFault[] } {
  const settings = defaultsOf(settingsOf(line));
  const map = fromObject(resolve(given));
  if (isSection(map)) layOver(settings, map);
  return { settings, faults: judgeSettings(settings, { root: settingsOf(line), line, loader: LOADERS[line] }) };
}

/** The faults of settings. */
export function judged(given: unknown, line: ImmichLine = '3.2'): readonly SettingsFault[] {
  return read(given, line).faults;
}

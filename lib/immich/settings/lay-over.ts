import { isSection, type SettingsMap } from './settings-map.ts';

/** Lays given settings over others: sections are gone into, everything else is replaced as a whole. */
export function layOver(settings: SettingsMap, given: SettingsMap): void {
  for (const [key, value] of given) {
    const below = settings.get(key);
    if (!isSection(value)) settings.set(key, value);
    else if (isSection(below)) layOver(below, value);
    else if (value.size > 0) settings.set(key, value);
  }
}

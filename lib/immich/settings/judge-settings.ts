import type { DocumentPath } from '../../core/document-path.ts';
import type { Loader } from './loader.ts';
import { readSetting } from './read-setting.ts';
import { coercedValue, noSection, refusedValue, unknownKey, type SettingsFault } from './settings-fault.ts';
import { defaultsOf, isSection, type SettingsMap } from './settings-map.ts';
import type { LineSection, LineSetting } from './settings-of.ts';

/** What settings are judged by. */
export interface Judgement {
  readonly root: LineSection;
  /** The line's name, for messages. */
  readonly line: string;
  readonly loader: Loader;
}

/**
 * Judges the settings that Immich would go on with: what is given, over the defaults. Every fault is told once.
 *
 * Afterwards the settings hold what Immich reads; in place of what it refuses, its default.
 */
export function judgeSettings(settings: SettingsMap, { root, line, loader }: Judgement): readonly SettingsFault[] {
  const faults: SettingsFault[] = [];

  function judgeSection(found: SettingsMap, { members }: LineSection, path: DocumentPath): void {
    // Before the settings that others hang on are read themselves.
    const before = new Map(found);
    const isOn = (key: string): boolean => loader.flagOf(before.get(key)) ?? Boolean(before.get(key));
    for (const [key, member] of members) {
      const at = [...path, key];
      const value = before.get(key);
      const isLookedAt = member.onlyIf === undefined || isOn(member.onlyIf);
      if (member.kind !== 'section') {
        if (isLookedAt) found.set(key, valueRead(withForm(member, isOn), value, at, before));
      } else if (isSection(value)) {
        if (isLookedAt) judgeSection(value, member, at);
        else tellUnknown(value, member, at);
      } else if (isLookedAt) {
        faults.push(noSection(at, member, value));
        found.set(key, defaultsOf(member));
      } else if (holdsSomething(value)) {
        faults.push(unknownKey(at, root, line, value));
      }
    }
    tellUnknown(found, { members }, path);
  }

  function valueRead(setting: LineSetting, value: unknown, path: DocumentPath, before: SettingsMap): unknown {
    const reading = readSetting(setting, value, { loader, sibling: (key) => before.get(key) });
    if ('value' in reading) {
      if (reading.isCoerced === true) faults.push(coercedValue(path, setting, value, reading.value));
      return reading.value;
    }
    const items = reading.refusedItems.map((at) =>
      refusedValue([...path, at], setting, (value as readonly unknown[])[at]),
    );
    faults.push(...(items.length === 0 ? [refusedValue(path, setting, value)] : items));
    return setting.default;
  }

  // Each value below an unknown section is one; an empty section is none.
  function tellUnknown(found: SettingsMap, { members }: Pick<LineSection, 'members'>, path: DocumentPath): void {
    for (const [key, value] of found) {
      if (members.has(key)) continue;
      const at = [...path, key];
      if (isSection(value) && key !== '<<') tellUnknown(value, NO_MEMBERS, at);
      else faults.push(unknownKey(at, root, line, value));
    }
  }

  judgeSection(settings, root, []);
  return faults;
}

const NO_MEMBERS: Pick<LineSection, 'members'> = { members: new Map() };

function withForm(setting: LineSetting, isOn: (key: string) => boolean): LineSetting {
  const { formOnlyIf } = setting;
  return formOnlyIf === undefined || isOn(formOnlyIf) ? setting : { ...setting, form: 'any' };
}

function holdsSomething(value: unknown): boolean {
  return (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
}

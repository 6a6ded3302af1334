import type { Finding } from '../../core/finding.ts';
import type { ResolvedValue } from '../../core/values.ts';
import type { ImmichLine } from '../versions.ts';
import { pathsOf } from './effective-settings.ts';
import { inspectSettings, type Inspected } from './inspect-settings.ts';
import { layOver } from './lay-over.ts';
import { shownPath } from './settings-fault.ts';
import { defaultsOf, fromObject, isSection, toObject, type SettingsMap } from './settings-map.ts';
import { settingsOf } from './settings-of.ts';
import { SETTINGS_RULES } from './settings-rules.ts';

/** Settings of a tree, judged as those of a line of Immich. */
export class GivenSettings {
  /** What the tree says. */
  readonly given: ResolvedValue;
  readonly inspected: Inspected;
  readonly #settings: SettingsMap;

  constructor(given: ResolvedValue, { line, version }: { readonly line: ImmichLine; readonly version: string }) {
    this.given = given;
    this.#settings = defaultsOf(settingsOf(line));
    const map = fromObject(given);
    const said: SettingsMap = isSection(map) ? map : new Map();
    const paths = [...pathsOf(said)];
    layOver(this.#settings, said);
    this.inspected = inspectSettings(this.#settings, { line, version, given: paths, rules: SETTINGS_RULES });
  }

  /** What is wrong: an error is what Immich does not start with, or what makes it of no use. */
  get findings(): readonly Finding[] {
    const { refusals, remarks } = this.inspected;
    // Here the types say what is meant, so that nothing is left to be made of it.
    const strict = refusals.map((one) => (one.code === 'IMC-COERCED' ? { ...one, severity: 'error' as const } : one));
    return [...strict, ...remarks].map(({ severity = 'error', path, ...remark }) => ({
      severity,
      path: shownPath(path),
      ...remark,
    }));
  }

  /** Every setting of the line, as Immich reads it. */
  everything(): ResolvedValue {
    return toObject(this.#settings);
  }
}

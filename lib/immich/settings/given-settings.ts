import type { Finding } from '../../core/finding.ts';
import type { ResolvedValue } from '../../core/values.ts';
import type { ImmichLine } from '../versions.ts';
import { inspectSettings, type Inspected, type SettingsRemark } from './inspect-settings.ts';
import { layOver } from './lay-over.ts';
import { toldPath } from './settings-fault.ts';
import { defaultsOf, fromObject, isSection, toObject, type SettingsMap } from './settings-map.ts';
import { settingsOf } from './settings-of.ts';
import { SETTINGS_RULES, TREE_RULES } from './settings-rules.ts';

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
    this.inspected = inspectSettings(this.#settings, {
      line,
      version,
      given: paths,
      rules: [...SETTINGS_RULES, ...TREE_RULES],
    });
  }

  /** What is wrong: an error is what Immich does not start with, or what makes it of no use. */
  get findings(): readonly Finding[] {
    const { refusals, remarks } = this.inspected;
    return [...refusals.map(stricter), ...remarks].map(({ severity = 'error', isHidden, ...remark }) => ({
      severity,
      ...remark,
      path: toldPath({ path: remark.path, ...(isHidden && { isHidden }) }),
    }));
  }

  /** Every setting of the line, as Immich reads it. */
  everything(): ResolvedValue {
    return toObject(this.#settings);
  }
}

// The paths of everything that settings say.
function* pathsOf(settings: SettingsMap, above: readonly string[] = []): Generator<readonly string[]> {
  for (const [key, value] of settings) {
    const path = [...above, key];
    if (isSection(value)) yield* pathsOf(value, path);
    else yield path;
  }
}

// Here the types say what is meant, so that nothing is left to be made of it. A newer Immich may know more settings.
function stricter(remark: SettingsRemark): SettingsRemark {
  if (remark.code === 'IMC-UNKNOWN-KEY') return { ...remark, severity: 'error', acknowledgeable: true };
  return remark.code === 'IMC-COERCED' ? { ...remark, severity: 'error' } : remark;
}

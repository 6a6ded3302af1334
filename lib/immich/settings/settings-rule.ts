import type { Remark } from '../../checks/rule.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { EffectiveSettings } from './effective-settings.ts';

/**
 * A rule over settings that Immich starts with, and that still do not do what they are for.
 *
 * In a file that someone wrote, its errors are told as warnings: there an error means that Immich does not start.
 */
export interface SettingsRule {
  readonly codes: readonly [DiagnosticCode, ...DiagnosticCode[]];
  /** For each code a config file of the newest line that the rule finds fault with, and the same one mended. */
  readonly examples?: { readonly [C in DiagnosticCode]?: SettingsExample };
  /** The path of a remark is that of a setting, which need not be given. */
  check(settings: EffectiveSettings): Iterable<Remark>;
}

/** A config file before and after. */
export interface SettingsExample {
  readonly wrong: string;
  readonly right: string;
}

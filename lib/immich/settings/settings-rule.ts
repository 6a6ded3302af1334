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
  /** The path of a remark is that of a setting, which need not be given. */
  check(settings: EffectiveSettings): Iterable<Remark>;
}

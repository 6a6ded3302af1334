import type { Remark } from '../../../lib/checks/rule.ts';
import { formatPath } from '../../../lib/core/document-path.ts';
import type { SettingsRule } from '../../../lib/immich/settings/settings-rule.ts';
import { effective } from './effective.ts';

/** What a rule says of settings, over the defaults of a version: weight, place and message. */
export function foundIn(rule: SettingsRule, given: unknown, version?: string): readonly string[] {
  return remarksIn(rule, given, version).map(
    ({ severity = 'error', path, message }) => `${severity} ${formatPath(path)}: ${message}`,
  );
}

/** What a rule says to do about it. */
export function hintsIn(rule: SettingsRule, given: unknown, version?: string): readonly string[] {
  return remarksIn(rule, given, version).map(({ hint }) => hint);
}

function remarksIn(rule: SettingsRule, given: unknown, version?: string): readonly Remark[] {
  return [...rule.check(effective(given, version))];
}

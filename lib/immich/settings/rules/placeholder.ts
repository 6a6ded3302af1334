import type { Remark } from '../../../checks/rule.ts';
import { formatPath } from '../../../core/document-path.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import { settingsOf, type LineSection } from '../settings-of.ts';
import type { SettingsRule } from '../settings-rule.ts';

const BRACED = /\$\{[A-Za-z_][A-Za-z0-9_]*(?:[:?+-][^{}]*)?\}/;
const BARE = /(?<![A-Za-z0-9_$])\$[A-Z][A-Z0-9_]{2,}(?![A-Za-z0-9_])/;

/**
 * A file holds values, not the names of variables.
 *
 * Not for a tree, where every `$` of a text is meant. In other texts than addresses a bare `$NAME` may be part of a
 * password, unless it is all there is.
 */
export const placeholder: SettingsRule = {
  codes: ['IMC-PLACEHOLDER'],
  check(settings) {
    return remarksIn(settingsOf(settings.line), [], settings);
  },
};

function* remarksIn({ members }: LineSection, above: readonly string[], settings: EffectiveSettings): Iterable<Remark> {
  for (const [key, member] of members) {
    const path = [...above, key];
    if (member.kind === 'section') yield* remarksIn(member, path, settings);
    else if (settings.isGiven(...path)) yield* remarksOn(settings.get(...path), path);
  }
}

function* remarksOn(value: unknown, path: readonly (string | number)[]): Iterable<Remark> {
  if (Array.isArray(value)) {
    for (const [at, item] of Object.entries(value)) {
      if (typeof item === 'string') yield* remarksOn(item, [...path, Number(at)]);
    }
  }
  if (typeof value !== 'string' || !isPlaceholder(value)) return;
  yield {
    path,
    severity: 'warning',
    message: `\`${formatPath(path)}\` holds a placeholder, which Immich takes for text: it replaces no variables`,
    hint: 'write the value itself, or have the file rendered before Immich starts, as `ImmichConfig` does',
  };
}

function isPlaceholder(value: string): boolean {
  if (BRACED.test(value)) return true;
  const [bare] = BARE.exec(value) ?? [];
  return bare !== undefined && (bare === value.trim() || value.includes('://'));
}

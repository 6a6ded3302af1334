import type { DocumentPath } from '../../core/document-path.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { Remark } from '../../checks/rule.ts';
import type { ImmichLine } from '../versions.ts';
import { clipModelProblem } from './clip-models.ts';
import type { EffectiveSettings } from './effective-settings.ts';
import { judgeSettings } from './judge-settings.ts';
import { LOADERS } from './loader.ts';
import type { SettingsFault } from './settings-fault.ts';
import { valueAt, type SettingsMap } from './settings-map.ts';
import { settingsOf } from './settings-of.ts';
import type { SettingsRule } from './settings-rule.ts';

/** What there is to know beside the settings themselves. */
export interface Inspection {
  readonly line: ImmichLine;
  /** As it was said. */
  readonly version: string;
  /** The paths of what is given; everything else is a default. */
  readonly given: Iterable<readonly string[]>;
  readonly rules: readonly SettingsRule[];
}

/** A remark with its code. */
export type SettingsRemark = Remark & Pick<SettingsFault, 'isHidden'> & { readonly code: DiagnosticCode };

/** What was found, and the settings that Immich reads. */
export interface Inspected {
  /** Errors are what Immich does not start with. */
  readonly refusals: readonly SettingsRemark[];
  /** What Immich starts with and rules find fault with. */
  readonly remarks: readonly SettingsRemark[];
  readonly effective: EffectiveSettings;
}

const CODES: Readonly<Record<SettingsFault['kind'], Pick<SettingsRemark, 'code' | 'severity'>>> = {
  refused: { code: 'IMC-INVALID', severity: 'error' },
  unknown: { code: 'IMC-UNKNOWN-KEY', severity: 'warning' },
  coerced: { code: 'IMC-COERCED', severity: 'warning' },
};

/** Judges settings that are laid over the defaults of a line, as its loader does and then by rules. */
export function inspectSettings(settings: SettingsMap, { line, version, given, rules }: Inspection): Inspected {
  const faults = judgeSettings(settings, {
    root: settingsOf(line),
    line: nameOf(version, line),
    loader: LOADERS[line],
  });
  const refused = faults.filter(({ kind }) => kind === 'refused').map(({ path }) => path);
  const effective = effectiveSettings(settings, given, { line, version, refused });
  return {
    refusals: [...faults.map(({ kind, ...fault }) => ({ ...CODES[kind], ...fault })), ...clip(effective)],
    remarks: rules.flatMap((rule) =>
      [...rule.check(effective)].map((remark) => ({ ...remark, code: remark.code ?? rule.codes[0] })),
    ),
    effective,
  };
}

function effectiveSettings(
  settings: SettingsMap,
  given: Iterable<readonly string[]>,
  {
    line,
    version,
    refused,
  }: { readonly line: ImmichLine; readonly version: string; readonly refused: readonly DocumentPath[] },
): EffectiveSettings {
  const gone = new Set(refused.map((path) => path.filter((key) => typeof key === 'string').join('\n')));
  const names = new Set([...given].map((path) => path.join('\n')));
  return {
    line,
    version,
    get: (...path) =>
      path.some((_, at) => gone.has(path.slice(0, at + 1).join('\n'))) ? undefined : valueAt(settings, path),
    isGiven: (...path) => path.some((_, at) => names.has(path.slice(0, at + 1).join('\n'))),
  };
}

// The versions that somebody runs, rather than those whose rules they share.
function nameOf(version: string, line: ImmichLine): string {
  return /^v?(\d+\.\d+)/.exec(version)?.[1] ?? line;
}

// A worker that finds no such model ends at once, and takes the server with it.
function* clip(settings: EffectiveSettings): Generator<SettingsRemark> {
  const path = ['machineLearning', 'clip', 'modelName'] as const;
  const name = settings.get(...path);
  const isUsed =
    settings.get('machineLearning', 'enabled') === true && settings.get('machineLearning', 'clip', 'enabled') === true;
  const problem = isUsed && typeof name === 'string' ? clipModelProblem(name) : undefined;
  if (problem !== undefined) yield { ...problem, code: 'IMC-CLIP-MODEL', severity: 'error', path };
}

import { formatPath, type DocumentPath } from '../core/document-path.ts';
import { closestName } from '../core/closest-name.ts';
import { cronProblem } from './cron.ts';
import { expectation, isFreeString, probableSetting, type Rule } from './settings-rules.ts';

/** One fault in the settings of Immich. */
export interface SettingsFinding {
  /** The place of the setting, from the root of the file. */
  readonly path: DocumentPath;
  /** `unknown-key`: Immich starts and ignores it; `invalid`: Immich does not start. */
  readonly kind: 'unknown-key' | 'invalid';
  /** What is wrong. Values that may be secret are not repeated. */
  readonly message: string;
  /** What to do about it, where that is clear. */
  readonly hint?: string;
}

/** A key that no setting has. */
export function unknownKey(path: DocumentPath): SettingsFinding {
  const probable = probableSetting(path);
  const message = `${name(path)} is not a setting of Immich 3.2`;
  return { path, kind: 'unknown-key', message, ...(probable && { hint: `did you mean ${name(probable)}?` }) };
}

/** A variable where Immich needs something else than a string, or one string of a few. */
export function misplacedVariable(path: DocumentPath, rule: Rule): SettingsFinding {
  const message = `${name(path)} holds a variable, but only string settings may hold a variable`;
  return { path, kind: 'invalid', message, hint: `write ${expectation(rule)}` };
}

/** A value that the rule of its setting does not take. */
export function invalid(path: DocumentPath, rule: Rule, value: unknown): SettingsFinding {
  const hint = mend(path, rule, value);
  const message = `${name(path)} must be ${expectation(rule)}, but ${fault(value, rule)}`;
  return { path, kind: 'invalid', message, ...(hint !== undefined && { hint }) };
}

function fault(value: unknown, rule: Rule): string {
  if (typeof value === 'string' && value !== '') {
    if (rule.format === 'cron') return cronProblem(value) ?? 'it is none';
    if (isUrl(rule)) return 'it does not parse as one';
  }
  const isHuge = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  if (isHuge && !isFreeString(rule)) return `\`${value}\` is too far from zero`;
  return `it is ${describe(value, rule)}`;
}

function mend(path: DocumentPath, rule: Rule, value: unknown): string | undefined {
  if (value === null || value === '') return path.length === 0 ? undefined : 'leave it out to keep the default';
  if (isFreeString(rule) && (typeof value === 'number' || typeof value === 'boolean')) return 'put it in quotes';
  if (typeof value !== 'string') return undefined;
  if (isQuoted(value, rule)) return 'write it without quotes';
  if (isUrl(rule)) return value.includes('://') ? undefined : 'begin it with `https://`';
  const probable = closestName(value, (rule.enum ?? []).map(String));
  return probable === undefined ? undefined : `did you mean \`${probable}\`?`;
}

function isUrl({ format, anyOf }: Rule): boolean {
  return format === 'uri' || anyOf !== undefined;
}

function isQuoted(value: string, rule: Rule): boolean {
  if (rule.enum !== undefined) return rule.enum.some((choice) => String(choice) === value);
  return !isFreeString(rule) && /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(value);
}

// Strings may be secrets that stand in the wrong place; the few that are repeated are needed to see the fault.
function describe(value: unknown, rule: Rule): string {
  if (value === null) return 'blank';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (value === '') return 'empty';
  if (typeof value === 'string') {
    const isShown = rule.enum !== undefined || rule.pattern !== undefined || isQuoted(value, rule);
    return isShown && value.length <= 40 ? `the string ${JSON.stringify(value)}` : 'a string';
  }
  return isFreeString(rule) ? `a ${typeof value}` : `\`${String(value)}\``;
}

function name(path: DocumentPath): string {
  return path.length === 0 ? 'the configuration' : `\`${formatPath(path)}\``;
}

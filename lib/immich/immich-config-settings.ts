import type { DocumentPath } from '../core/document-path.ts';
import { validate } from './generated/validate-immich-config-3.2.js';
import { invalid, misplacedVariable, unknownKey, type SettingsFinding } from './settings-finding.ts';
import { isFreeString, ruleAt } from './settings-rules.ts';

export type { SettingsFinding } from './settings-finding.ts';

// Settings lie at most five deep, items of lists included: what is deeper is wrong without being looked at.
const DEPTH = 5;

// Of no type that a rule takes, so that every rule reports it.
const VARIABLE = Symbol('variable');

/**
 * Judges settings of Immich 3.2, given as plain data: every fault, each once.
 *
 * Types are read strictly: Immich takes the string `"true"` for some booleans, here it is a fault. A value for which
 * `isInterpolated` holds stands for a string that is known only at deploy time; it may stand where any string may.
 */
export function checkSettings(
  settings: unknown,
  isInterpolated: (value: unknown) => boolean = () => false,
): readonly SettingsFinding[] {
  const data = copy(settings, isInterpolated, DEPTH);
  if (validate(data)) return [];
  const findings = new Map<string, SettingsFinding>();
  for (const { instancePath, keyword, params } of validate.errors ?? []) {
    const path = pathOf(instancePath);
    if (params.additionalProperty !== undefined) {
      const unknown = [...path, params.additionalProperty];
      findings.set(JSON.stringify(unknown), unknownKey(unknown));
    } else {
      const rule = ruleAt(path);
      const value = valueAt(data, path);
      if (rule === undefined) throw new Error(`no rule for ${instancePath}, which broke ${keyword}`);
      if (value !== VARIABLE) findings.set(instancePath, invalid(path, rule, value));
      else if (!isFreeString(rule)) findings.set(instancePath, misplacedVariable(path, rule));
    }
  }
  return [...findings.values()];
}

// A copy without prototypes, in which a key is never mistaken for an inherited one.
function copy(value: unknown, isInterpolated: (value: unknown) => boolean, depth: number): unknown {
  if (isInterpolated(value)) return VARIABLE;
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item, isInterpolated, depth - 1));
  const members: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members[key] = copy(member, isInterpolated, depth - 1);
  }
  return members;
}

function pathOf(pointer: string): DocumentPath {
  const path: (string | number)[] = [];
  for (const segment of pointer.split('/').slice(1)) {
    path.push(ruleAt(path)?.items === undefined ? segment : Number(segment));
  }
  return path;
}

function valueAt(data: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((value, segment) => (value as Readonly<Record<string | number, unknown>>)[segment], data);
}

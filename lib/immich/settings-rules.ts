import type { DocumentPath } from '../core/document-path.ts';
import { closestName } from '../core/closest-name.ts';
import { rules, type Rule } from './generated/validate-immich-config-3.2.js';

export type { Rule } from './generated/validate-immich-config-3.2.js';

const ROOT: Rule = { type: 'object', properties: rules.definitions };

/** The rule for a place in the settings, or nothing where no setting is. */
export function ruleAt(path: DocumentPath): Rule | undefined {
  let rule: Rule | undefined = ROOT;
  for (const segment of path) {
    if (typeof segment === 'number') rule = rule?.items;
    else rule = rule?.properties && Object.hasOwn(rule.properties, segment) ? rule.properties[segment] : undefined;
  }
  return rule;
}

/** Tells whether a rule takes any string, or any of some form, rather than one of a few. */
export function isFreeString({ type, enum: choices }: Rule): boolean {
  return type === 'string' && choices === undefined;
}

/** Says in words which values a rule takes. */
export function expectation(rule: Rule): string {
  if (rule.enum !== undefined) return `one of ${rule.enum.map((value) => `\`${value}\``).join(', ')}`;
  const types = typeof rule.type === 'string' ? [rule.type] : rule.type;
  return types.map((type) => expectedType(type, rule)).join(' or ');
}

/** Where an unknown key probably belongs, with its own spelling set right. */
export function probableSetting(path: DocumentPath): DocumentPath | undefined {
  const section = path.slice(0, -1);
  const key = String(path.at(-1));
  const sibling = closestName(key, Object.keys(ruleAt(section)?.properties ?? {}));
  if (sibling !== undefined) return [...section, sibling];
  const nested = [...section, ...key.split('.')];
  if (ruleAt(nested) !== undefined) return nested;
  const elsewhere = placesOf(key, ROOT, []);
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

function placesOf(key: string, rule: Rule, path: DocumentPath): DocumentPath[] {
  return Object.entries(rule.properties ?? {}).flatMap(([name, member]) => {
    const place = [...path, name];
    return [...(name === key ? [place] : []), ...placesOf(key, member, place)];
  });
}

function expectedType(type: string, rule: Rule): string {
  switch (type) {
    case 'object':
      return 'a section with settings';
    case 'array':
      return rule.minItems === undefined ? 'a list' : `a list of ${rule.minItems} or more items`;
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${range(rule)}`;
    case 'number':
      return `a number${range(rule)}`;
    case 'string':
      return expectedText(rule);
    default:
      return `\`${type}\``;
  }
}

function expectedText({ format, anyOf, pattern, examples }: Rule): string {
  if (format === 'cron') return 'a cron expression';
  if (format === 'uri') return 'a URL with its scheme';
  if (anyOf !== undefined) return 'a URL with its scheme, or empty';
  if (pattern === undefined) return 'a string';
  return `a string that matches \`${pattern}\`${examples === undefined ? '' : `, such as \`${examples.join('`, `')}\``}`;
}

// The bounds of exact whole numbers are those of every number in a file, and worth no words.
function range({ minimum, maximum }: Rule): string {
  const low = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const high = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (low === undefined) return high === undefined ? '' : ` of at most ${high}`;
  return high === undefined ? ` of at least ${low}` : ` from ${low} to ${high}`;
}

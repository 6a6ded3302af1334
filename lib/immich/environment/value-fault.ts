import { closestName } from '../../core/closest-name.ts';
import type { NamelessFault } from './environment-fault.ts';
import type { EnvironmentVariable, ImmichContainer, Takes } from './environment-variable.ts';
import { CALLED, readerOf } from './known-variables.ts';
import { isVersionSince } from '../versions.ts';
import {
  MACHINE_LEARNING,
  namesOf,
  namesOutside,
  SERVER_2,
  SERVER_3,
  takesValue,
  type Dialect,
} from './takes-value.ts';

/** What is wrong with the value of a variable that a container reads, or nothing. */
export function valueFault(
  container: ImmichContainer,
  name: string,
  variable: EnvironmentVariable,
  values: ReadonlyMap<string, unknown>,
  version: string,
): NamelessFault | undefined {
  const text = textOf(values.get(name));
  if (text === undefined) return undefined;
  const { takes, retired = {} } = variable;
  const old = Object.hasOwn(retired, text) ? retired[text] : undefined;
  if (old !== undefined) {
    if (!isVersionSince(version, old.until)) return undefined;
    const message = `${readerOf(container, version)} does not start with \`${text}\` as \`${name}\``;
    return { code: 'IMMICH-ENV-RETIRED', severity: 'error', message, hint: old.instead };
  }
  if (takesValue(takes, text, dialectOf(container, version)) || isExcluded(name, takes, text, values)) return undefined;
  const otherwise = isUnreadUrl(takes, text) ? 'leaves any other URL unread' : variable.otherwise;
  const consequence = `${CALLED[container]} ${otherwise ?? 'does not start with anything else'}`;
  return {
    code: 'IMMICH-ENV-INVALID',
    severity: otherwise === undefined ? 'error' : 'warning',
    message: `\`${name}\` must be ${expectation(takes)}: ${consequence}`,
    hint: mend(variable, text),
  };
}

/** The text that a container sees, where it is known before the deployment. */
function textOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function dialectOf(container: ImmichContainer, version: string): Dialect {
  if (container === 'machine-learning') return MACHINE_LEARNING;
  return isVersionSince(version, '3.0.0') ? SERVER_3 : SERVER_2;
}

// Only what is left after the exclusion is looked at.
function isExcluded(name: string, takes: Takes, text: string, values: ReadonlyMap<string, unknown>): boolean {
  if (typeof takes !== 'object' || !('listOf' in takes) || !name.endsWith('_INCLUDE')) return false;
  const excluded = namesOf(textOf(values.get(name.replace(/INCLUDE$/, 'EXCLUDE'))) ?? '');
  return namesOutside(takes, text).every((one) => excluded.includes(one));
}

function isUnreadUrl(takes: Takes, text: string): boolean {
  return takes === 'redis-url' && !text.startsWith('ioredis://');
}

const EXPECTED = {
  text: 'a text',
  boolean: '`true` or `false`',
  switch: '`true` or `false`',
  integer: 'a whole number',
  port: 'a port',
  'absolute-path': 'an absolute path',
  proxies: 'a list of addresses and networks such as `10.0.0.0/8`, with commas between them',
  'file-or-switch': '`true`, `false` or the path of a JSON file',
  'redis-url': '`ioredis://` and JSON in base64',
  'json-object': 'a JSON object',
} as const satisfies Record<Extract<Takes, string>, string>;

function expectation(takes: Takes): string {
  if (typeof takes === 'string') return EXPECTED[takes];
  if ('oneOf' in takes) return `one of ${quoted(takes.oneOf)}`;
  const { listOf, all } = takes;
  const names = `a list of ${quoted(listOf)}, with commas between them`;
  return all === undefined ? names : `\`${all}\` or ${names}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function mend({ takes, default: fallback }: EnvironmentVariable, text: string): string {
  const leave = fallback === undefined ? 'leave it out' : `leave it out: the default is ${fallback}`;
  if (text === '') return leave;
  if (takes === 'proxies') return `it looks up no names: write addresses, or ${leave}`;
  if (takes === 'redis-url') return 'write the parts into `REDIS_HOSTNAME` and its neighbours';
  const meant = typeof takes === 'object' ? closestChoice(takes, text) : undefined;
  return meant === undefined ? `write ${expectation(takes)}, or ${leave}` : `did you mean \`${meant}\`?`;
}

function closestChoice(takes: Extract<Takes, object>, text: string): string | undefined {
  if ('oneOf' in takes) return closestName(text, takes.oneOf);
  const [wrong = '', ...others] = namesOutside(takes, text);
  return others.length > 0 ? undefined : closestName(wrong, takes.listOf);
}

// What stands in the place of a name, in any field: the scheduler replaces names before it looks at fields.
const NAMES: ReadonlyMap<string, number> = new Map([
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, index + 1] as const),
  ...'sun mon tue wed thu fri sat'.split(' ').map((name, index) => [name, index] as const),
]);

const NICKNAMES: ReadonlySet<string> = new Set(
  'yearly monthly weekly daily hourly minutely secondly weekdays weekends'.split(' ').map((name) => `@${name}`),
);

interface Field {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

const FIELDS: readonly Field[] = [
  { name: 'second', low: 0, high: 59 },
  { name: 'minute', low: 0, high: 59 },
  { name: 'hour', low: 0, high: 23 },
  { name: 'day of month', low: 1, high: 31 },
  { name: 'month', low: 1, high: 12 },
  { name: 'day of week', low: 0, high: 7 },
];

const PART = /^(\d+)(?:-(\d+))?(?:\/(\d+))?$/;

/**
 * Says why Immich refuses a cron expression, or nothing when it takes it.
 *
 * The rules are those of the scheduler inside Immich, npm's `cron` 4.4: five fields or six with seconds first, or a
 * nickname such as `@daily`; `L`, `W`, `?` and `#` do not exist. A date that never comes (31 February) is taken.
 *
 * @example
 * ```ts
 * cronProblem('0 2 * * *'); // undefined
 * cronProblem('0 24 * * *'); // 'hour `24` is not between 0 and 23'
 * ```
 */
export function cronProblem(expression: string): string | undefined {
  const text = expression.toLowerCase();
  if (NICKNAMES.has(text)) return undefined;
  if (text.trim().startsWith('@')) return `there is no nickname \`${text.trim()}\``;

  // Letters are taken three at a time: `sunday` is the name `sun` and something unknown, `day`.
  const unknown = text.match(/[a-z]{1,3}/g)?.find((name) => !NAMES.has(name));
  if (unknown !== undefined) return `\`${unknown}\` is not the name of a month or a weekday`;

  const named = text.replace(/[a-z]{3}/g, (name) => String(NAMES.get(name))).trim();
  const values = named === '' ? [] : named.split(/\s+/);
  if (values.length < 5 || values.length > 6) {
    return `it has ${values.length} ${values.length === 1 ? 'field' : 'fields'} where 5 or 6 are needed`;
  }
  return FIELDS.slice(FIELDS.length - values.length)
    .map((field, index) => fieldProblem(values[index] ?? '', field))
    .find((problem) => problem !== undefined);
}

function fieldProblem(value: string, field: Field): string | undefined {
  return value
    .split(',')
    .map((part) => partProblem(part, field))
    .find((problem) => problem !== undefined);
}

function partProblem(part: string, { name, low, high }: Field): string | undefined {
  // A star is only shorthand for the whole range, so `*/5` is `0-59/5`.
  const match = part.indexOf('*') > 0 ? null : PART.exec(part.replaceAll('*', `${low}-${high}`));
  if (match === null) return `${name} \`${part}\` cannot be read`;
  const first = Number(match[1]);
  const last = Number(match[2] ?? first);
  if (Number(match[3] ?? 1) === 0) return `${name} \`${part}\` has a step of zero`;
  if (first > last) return `${name} \`${part}\` runs backwards`;
  if (first < low || last > high) return `${name} \`${part}\` is not between ${low} and ${high}`;
  return undefined;
}

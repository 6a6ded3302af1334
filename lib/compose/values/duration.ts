import { MAX_INT64 } from './int64.ts';
import type { Read } from './read.ts';

const SECOND = 1_000_000_000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;

/** The nanoseconds of a duration such as `1m30s`, `1.5h` or `-2d`; only `0` needs no unit. */
export function readDuration(text: string): Read<bigint> {
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  const amounts = text.slice(sign.length);
  if (amounts === '0') return { value: 0n };
  if (!/^[\d.]/.test(amounts)) return { fault: 'is not a duration' };
  let total = 0n;
  for (const [amount, whole = '', fraction = '', name = ''] of amounts.matchAll(/(\d*)(?:\.(\d*))?([^\d.]*)/gy)) {
    if (amount === '') break;
    if (whole === '' && fraction === '') return { fault: 'is not a duration', detail: 'a number is missing' };
    if (name === '') return { fault: 'is not a duration', detail: 'its unit is missing' };
    const unit = unitOf(name);
    if (unit === undefined) return { fault: 'is not a duration', detail: `\`${name}\` is not a unit` };
    total += amountOf(whole, fraction, unit) ?? MAX_INT64 + 1n;
    if (total > MAX_INT64) return { fault: 'is longer than a duration can be' };
  }
  return { value: sign === '-' ? -total : total };
}

/** Spells nanoseconds as Compose prints them: `1m30s`, `24h0m0s`, `1.5ms`, `0s`. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds < 0n) return `-${formatDuration(-nanoseconds)}`;
  if (nanoseconds === 0n) return '0s';
  if (nanoseconds < 1_000n) return `${nanoseconds}ns`;
  if (nanoseconds < 1_000_000n) return `${decimal(nanoseconds, 3)}µs`;
  if (nanoseconds < SECOND) return `${decimal(nanoseconds, 6)}ms`;
  const minutes = nanoseconds / MINUTE;
  const seconds = `${decimal(nanoseconds % MINUTE, 9)}s`;
  if (minutes === 0n) return seconds;
  return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

// Two characters pass for the sign of micro.
function unitOf(name: string): bigint | undefined {
  switch (name) {
    case 'ns':
      return 1n;
    case 'us':
    case '\u00b5s':
    case '\u03bcs':
      return 1_000n;
    case 'ms':
      return 1_000_000n;
    case 's':
      return SECOND;
    case 'm':
      return MINUTE;
    case 'h':
      return HOUR;
    case 'd':
      return 24n * HOUR;
    case 'w':
      return 168n * HOUR;
    default:
      return undefined;
  }
}

// The fraction is multiplied in floating point, and as many of its digits count as fit into 63 bits.
function amountOf(whole: string, fraction: string, unit: bigint): bigint | undefined {
  const digits = whole.replace(/^0+/, '');
  if (digits.length > 19) return undefined;
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const most = BigInt(fraction.slice(zeros, zeros + 19) || 0) > MAX_INT64 ? 18 : 19;
  const counted = fraction.slice(0, zeros + most);
  let scale = 1;
  for (let place = 0; place < counted.length && scale < Number.POSITIVE_INFINITY; place++) scale *= 10;
  const part = Number(counted.slice(zeros) || 0) * (Number(unit) / scale);
  return BigInt(digits || 0) * unit + BigInt(Math.trunc(part));
}

function decimal(value: bigint, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`);
}

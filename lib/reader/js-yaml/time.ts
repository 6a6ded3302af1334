import type { Meaning } from '../yaml/resolve-scalar.ts';
import { dayNumber, dayOf } from './calendar.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d{1,2})(?::(\d{2}))?))?$/;
const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * The time that a text stands for in version 4, in universal time.
 *
 * A month may have 99 days and an hour 99 minutes: they run on into the next ones. Years before 100 are of the 20th century.
 */
export function timeOf(text: string): Meaning | undefined {
  const found = DATE.exec(text) ?? TIME.exec(text);
  if (found === null) return undefined;
  const part = (index: number) => Number(found[index] ?? 0);
  const year = part(1) < 100 ? part(1) + 1900 : part(1);
  const zone = (part(9) * 60 + part(10)) * (found[8] === '-' ? -1 : 1);
  const minutes = part(4) * 60 + part(5) - zone;
  const milliseconds = Number((found[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const ofDay = (minutes * 60 + part(6)) * 1000 + milliseconds;
  const days = Math.floor(ofDay / MILLISECONDS_OF_DAY);
  const number = dayNumber({ year, month: part(2), day: part(3) }) + days;
  return { type: 'timestamp', value: spell(number, ofDay - days * MILLISECONDS_OF_DAY) };
}

function spell(number: number, ofDay: number): string {
  const { year, month, day } = dayOf(number);
  const clock = [ofDay / 3_600_000, (ofDay / 60_000) % 60, (ofDay / 1000) % 60].map((one) =>
    digits(Math.floor(one), 2),
  );
  const years = year > 9999 ? `+${digits(year, 6)}` : digits(year, 4);
  return `${years}-${digits(month, 2)}-${digits(day, 2)}T${clock.join(':')}.${digits(ofDay % 1000, 3)}Z`;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}

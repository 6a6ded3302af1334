const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
// The hour of a zone may be 24 and its minute 60, but a time cannot be written with such an hour.
const TIME = /^(\d{4}-\d{1,2}-\d{1,2})(?:[Tt]| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d{2}:\d{2})?$/;

/**
 * The time that a text stands for where YAML takes it for one, as RFC 3339 spells it; `undefined` for any other text.
 *
 * The forms are those of Docker Compose's reader: a date, a date and a time with a blank between and no zone, or with `T`
 * between and a zone.
 */
export function timestampOf(text: string): string | undefined {
  if (!/^\d{4}-/.test(text)) return undefined;
  const day = dateOf(text);
  if (day !== undefined) return `${day}T00:00:00Z`;
  const [, date = '', hour = '', minute = '', second = '', fraction = '', zone = ''] = TIME.exec(text) ?? [];
  const timed = dateOf(date);
  const isSpaced = text[date.length] === ' ';
  if (timed === undefined || isSpaced !== (zone === '')) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || !isZone(zone)) return undefined;
  const clock = [hour, minute, second].map((part) => part.padStart(2, '0')).join(':');
  const rest = fraction.slice(0, 9).replace(/0+$/, '');
  return `${timed}T${clock}${rest === '' ? '' : `.${rest}`}${zone === '' || /^[-+]00:00$/.test(zone) ? 'Z' : zone}`;
}

function dateOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  if (Number(day) > daysIn(Number(year), Number(month))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isZone(zone: string): boolean {
  return zone === '' || zone === 'Z' || (Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4)) <= 60);
}

import { expect, test } from 'vitest';
import { dayNumber, dayOf, weekday } from '../../../lib/reader/js-yaml/calendar.ts';

test('every day of a thousand years is the day that JavaScript knows', () => {
  const date = new Date('1599-01-01T00:00:00Z');
  for (let number = dayNumber({ year: 1599, month: 1, day: 1 }); date.getUTCFullYear() < 2600; number += 1) {
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (dayNumber(day) !== number) throw new Error(`${date.toISOString()} is number ${dayNumber(day)}`);
    const found = dayOf(number);
    const isSame = found.year === day.year && found.month === day.month && found.day === day.day;
    if (!isSame || weekday(number) !== date.getUTCDay()) throw new Error(`${number} is ${JSON.stringify(found)}`);
    date.setUTCDate(date.getUTCDate() + 1);
  }
});

test('months and days that are too large run on', () => {
  expect(dayOf(dayNumber({ year: 2001, month: 14, day: 29 }))).toEqual({ year: 2002, month: 3, day: 1 });
  expect(dayOf(dayNumber({ year: 2001, month: 0, day: 0 }))).toEqual({ year: 2000, month: 11, day: 30 });
});

/** A day of the calendar that is in use today, which is taken to hold at all times. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const [DAYS_OF_ERA, YEARS_OF_ERA] = [146_097, 400];

/** How many days a day is after the first of March of the year 0; month and day may be too large, and run on. */
export function dayNumber({ year, month, day }: Day): number {
  // Years that begin in March have their leap day at their end.
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor(((months - marchYear * 12) * 153 + 2) / 5) + day - 1;
}

/** The day that is a number of days after the first of March of the year 0. */
export function dayOf(number: number): Day {
  const era = Math.floor(number / DAYS_OF_ERA);
  const rest = number - era * DAYS_OF_ERA;
  const leapDays = Math.floor(rest / 1460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const marchYear = Math.floor((rest - leapDays) / 365);
  const start = dayNumber({ year: marchYear, month: 3, day: 1 });
  const march = Math.floor(((rest - start) * 5 + 2) / 153);
  const day = rest - start - Math.floor((march * 153 + 2) / 5) + 1;
  const year = era * YEARS_OF_ERA + marchYear + (march < 10 ? 0 : 1);
  return { year, month: march < 10 ? march + 3 : march - 9, day };
}

/** The day of the week, of which Sunday is 0. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

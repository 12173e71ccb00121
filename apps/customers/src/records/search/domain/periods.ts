import { plusDays } from '@kefu/kernel';

/** The first and the last day that a range without an end reaches. */
const EVER = { from: '1000-01-01', to: '2999-12-31' } as const;

/** How many characters of a day make a century, a decade, a year, a month, a day. */
const sizes = [
  { length: 2, first: '00-01-01', last: '99-12-31' },
  { length: 3, first: '0-01-01', last: '9-12-31' },
  { length: 4, first: '-01-01', last: '-12-31' },
  { length: 7, first: '-01', last: '-31' },
  { length: 10, first: '', last: '' },
] as const;

/**
 * The fewest centuries, decades, years, months and days that make up a range of days, both ends
 * included: `2025-12-31`, `2026`, `2027-01` for New Year's Eve of 2025 to the end of January 2027.
 * Each is the beginning of the days in it.
 */
export const periodsBetween = (from: string = EVER.from, to: string = EVER.to): string[] => {
  const periods: string[] = [];
  for (let day = from; day <= to;) {
    const size = sizes.find(({ length, first, last }) => {
      const period = day.slice(0, length);
      return day === period + first && lastDayOf(period + last) <= to;
    });
    const period = day.slice(0, size?.length ?? 10);
    periods.push(period);
    day = plusDays(lastDayOf(period + (size?.last ?? '')), 1);
  }
  return periods;
};

/** The 31st, or the last day that the month has. */
const lastDayOf = (day: string): string => {
  if (!day.endsWith('-31')) return day;
  const month = day.slice(0, 7);
  const [year = 0, no = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, no, 0)).getUTCDate()}`;
};

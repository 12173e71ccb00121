import type { Handbook } from '@kefu/handbook';
import { laterDay, earlierDay, plusDays, type LocalDate } from '@kefu/kernel';

/** Days from the first to the last. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01`;

const spanFrom = (day: LocalDate, handbook: Handbook): string => {
  const then = handbook.asOf(handbook.calendar.instantAt(day, '00:00'));
  return then.parameter('CP-14', 'every');
};

/**
 * Periods that are over and have no report: one after the other from the last that has; the first one
 * ends with the month before. An outage leaves none out.
 */
export const periodsToReport = (
  today: LocalDate,
  last: LocalDate | undefined,
  handbook: Handbook,
): readonly Period[] => {
  const month = firstOfMonth(today);
  let from = last ? plusDays(last, 1) : earlierDay(month, spanFrom(month, handbook));
  const periods: Period[] = [];
  for (;;) {
    const next = laterDay(from, spanFrom(from, handbook));
    if (next > today) return periods;
    periods.push({ from, to: plusDays(next, -1) });
    from = next;
  }
};

/** As long a one, just before. */
export const periodBefore = ({ from }: Period, handbook: Handbook): Period => ({
  from: earlierDay(from, spanFrom(from, handbook)),
  to: plusDays(from, -1),
});

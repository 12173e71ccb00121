import { DateTime } from 'luxon';
import type { IsoDuration } from '../instant.js';
import { parseDuration } from './limit.js';
import type { LocalDate } from './local-time.js';

const moved = (date: LocalDate, span: IsoDuration, sign: 1 | -1): LocalDate => {
  const { duration } = parseDuration(span);
  const at = DateTime.fromISO(date, { zone: 'utc' });
  return (sign === 1 ? at.plus(duration) : at.minus(duration)).toFormat('yyyy-MM-dd');
};

/** The day that long after another. A month's end stays within its month: 31 January, a month later, is 28 February. */
export const laterDay = (date: LocalDate, span: IsoDuration): LocalDate => moved(date, span, 1);

/** The day that long before another; hours and minutes reach back into the day before. */
export const earlierDay = (date: LocalDate, span: IsoDuration): LocalDate => moved(date, span, -1);

import {
  cancelTimer,
  earlierDay,
  laterDay,
  startTimer,
  type IsoDuration,
  type LocalDate,
  type TimerChange,
  type WorkingCalendar,
} from '@kefu/kernel';

/** The timers of whatever runs out. */
export const ANNOUNCE_EXPIRY = 'announce-expiry';
export const EXPIRE = 'expire';

/** Valid through the same day so much later; what starts on 29 February ends on a 28th. */
export const validThroughFrom = (day: LocalDate, validity: IsoDuration): LocalDate =>
  laterDay(day, validity);

/** Announced as the day begins that lies so long before the last one; over when the last one is. */
export const startValidity = (
  through: LocalDate,
  announceBefore: IsoDuration,
  calendar: WorkingCalendar,
): TimerChange[] => [
  startTimer(ANNOUNCE_EXPIRY, calendar.startOfDay(earlierDay(through, announceBefore))),
  startTimer(EXPIRE, calendar.endOfDay(through)),
];

export const endValidity = (): TimerChange[] => [ANNOUNCE_EXPIRY, EXPIRE].map(cancelTimer);

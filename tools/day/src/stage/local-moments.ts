import {
  instantAt,
  localDate,
  localTime,
  plusDays,
  type Instant,
  type LocalDate,
} from '@kefu/kernel';

export const ZONE = 'Asia/Shanghai';

/** `14:30` of the day, or `+1 14:30` of the next. */
export const momentOf = (time: string, day: LocalDate): Instant => {
  const [, days = '0', clock = ''] = /^(?:\+(\d+) )?(\d\d:\d\d)$/.exec(time) ?? [];
  return instantAt(plusDays(day, Number(days)), clock, ZONE);
};

export const clockOf = (at: Instant): string => localTime(at, ZONE).slice(0, 5);
export const dateOf = (at: Instant): LocalDate => localDate(at, ZONE);
/** To the minute: timers fire a millisecond after their last moment. */
export const minuteOf = (at: Instant): string => `${dateOf(at)} ${clockOf(at)}`;

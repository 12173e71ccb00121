import type { Handbook } from '@kefu/handbook';
import {
  instantAt,
  isLocalDate,
  localDate,
  malformed,
  notFound,
  plusDays,
  type Clock,
  type LocalDate,
} from '@kefu/kernel';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { DayBounds } from './day-rows.js';

/** Dates before it are slips of the finger. */
const EARLIEST = '1970-01-01';

/** Days as the centre lives them: on its own calendar, from midnight to midnight. */
@Injectable()
export class ReportDays {
  constructor(
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get zone(): string {
    return this.handbook.calendar.zone;
  }

  today(): LocalDate {
    return localDate(this.clock.now(), this.zone);
  }

  boundsOf(date: LocalDate): DayBounds {
    return {
      date,
      from: instantAt(date, '00:00', this.zone),
      to: instantAt(plusDays(date, 1), '00:00', this.zone),
    };
  }

  /** @throws Refusal `bad-date` or, for a day that has not begun, `day-not-begun` */
  read(date: string): DayBounds {
    if (!isLocalDate(date) || date < EARLIEST) throw badDate();
    if (date > this.today()) {
      throw notFound('day-not-begun', { zh: '这一天还没有到', en: 'That day has not begun' });
    }
    return this.boundsOf(date);
  }
}

const badDate = () => {
  const detail = { zh: '日期应如 2026-02-28', en: 'A date looks like 2026-02-28' };
  return malformed('bad-date', detail, {
    errors: [{ pointer: '#/path/date', code: 'bad-date', detail }],
  });
};

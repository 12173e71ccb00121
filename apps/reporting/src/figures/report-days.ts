import type { Handbook } from '@kefu/handbook';
import {
  instantAt,
  isLocalDate,
  localDate,
  malformed,
  notFound,
  plusDays,
  plusSpan,
  type Bilingual,
  type Clock,
  type Instant,
  type LocalDate,
} from '@kefu/kernel';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { DayBounds } from './day-rows.js';

/** Dates before it are slips of the finger. */
const EARLIEST = '1970-01-01';

/** `2026-11`, where a day is `2026-11-30`. */
export type Month = string;

/** `2026-11-30`, or `2026-11`. */
export type DayOrMonth = string;

export const isMonth = (text: string): text is Month =>
  /^\d{4}-\d{2}$/.test(text) && isLocalDate(`${text}-01`);

const firstDay = (month: Month): LocalDate => `${month}-01`;

export const nextMonth = (month: Month): Month => plusSpan(firstDay(month), 'P1M').slice(0, 7);

export const lastDayOf = (month: Month): LocalDate => plusDays(firstDay(nextMonth(month)), -1);

/** Days and months as the centre lives them: on its own calendar. */
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

  /** The month that is running: the next one, once the report of the calendar's is out. */
  month(): Month {
    const month = this.today().slice(0, 7);
    return this.clock.now() < this.endOf(month) ? month : nextMonth(month);
  }

  /** Of a day from midnight to midnight; of a month from the end of the one before. */
  boundsOf(date: DayOrMonth): DayBounds {
    if (!isMonth(date)) {
      const midnight = (day: LocalDate) => instantAt(day, '00:00', this.zone);
      return { date, from: midnight(date), to: midnight(plusDays(date, 1)) };
    }
    const before = plusDays(firstDay(date), -1).slice(0, 7);
    return { date, from: this.endOf(before), to: this.endOf(date) };
  }

  /** @throws Refusal `bad-date` or, for a day that has not begun, `day-not-begun` */
  read(date: string): DayBounds {
    if (!isLocalDate(date) || date < EARLIEST) {
      throw badDate('date', { zh: '日期应如 2026-02-28', en: 'A date looks like 2026-02-28' });
    }
    return this.begun(date);
  }

  /** @throws Refusal `bad-date` or, for a month that has not begun, `day-not-begun` */
  readMonth(month: string): DayBounds {
    if (!isMonth(month) || month < EARLIEST) {
      throw badDate('month', { zh: '月份应如 2026-02', en: 'A month looks like 2026-02' });
    }
    return this.begun(month);
  }

  private begun(date: DayOrMonth): DayBounds {
    const bounds = this.boundsOf(date);
    if (bounds.from <= this.clock.now()) return bounds;
    throw notFound('day-not-begun', {
      zh: '这一天或这个月还没有到',
      en: 'That day or month has not begun',
    });
  }

  /** RP-01: a month's report comes out on its last day, and what comes later is booked to the next. */
  private endOf(month: Month): Instant {
    return instantAt(lastDayOf(month), this.handbook.parameter('RP-01', 'monthlyAt'), this.zone);
  }
}

const badDate = (which: 'date' | 'month', detail: Bilingual) =>
  malformed('bad-date', detail, {
    errors: [{ pointer: `#/path/${which}`, code: 'bad-date', detail }],
  });

import { millisBetween, type Instant } from '../instant.js';
import type { Bilingual } from '../refusal.js';
import * as local from './local-time.js';
import type { LocalDate, TimeOfDay, Weekday } from './local-time.js';
import { isPublished, statutoryDay, type NamedDay } from './statutory-days.js';

/** From and to on the wall clock; `['20:00', '24:00']` reaches the end of the day. */
export type OpenHours = readonly (readonly [from: TimeOfDay, to: TimeOfDay])[];

export interface CalendarData {
  readonly zone: string;
  readonly closeOfBusiness: TimeOfDay;
  readonly statutory: 'china' | 'none';
  readonly weekend: readonly Weekday[];
  /** Days off, and days worked, of this centre alone; they go before the statutory ones. */
  readonly holidays: readonly NamedDay[];
  readonly workingDays: readonly NamedDay[];
  readonly opening:
    | 'round-the-clock'
    | {
        /** A weekday that is left out is closed. */
        readonly weekdays: Readonly<Partial<Record<`${Weekday}`, OpenHours>>>;
        /** Hours on a holiday, whatever its weekday; left out: closed. */
        readonly holidays?: OpenHours;
      };
}

export const chinaRoundTheClock: CalendarData = {
  zone: 'Asia/Shanghai',
  closeOfBusiness: '18:00',
  statutory: 'china',
  weekend: [6, 7],
  holidays: [],
  workingDays: [],
  opening: 'round-the-clock',
};

export interface Day {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly why: 'ordinary' | 'weekend' | 'holiday' | 'adjusted-workday' | 'own-day-off' | 'own-day';
  readonly name?: Bilingual;
  /** The statutory calendar of that year is not published yet. */
  readonly provisional: boolean;
}

const longestSearch = 3_660;
const mostKept = 1_000;

/** Which days are worked, and when the centre is open. Immutable; asks nobody for the time. */
export class WorkingCalendar {
  /** Asking a zone for its offset takes long, and a centre lives in few days at a time. */
  readonly #instants = new Map<string, Instant>();
  /** A batch asks for the day of one moment thousands of times. */
  #last: { readonly at: Instant; readonly date: LocalDate } | undefined;
  private readonly ownDaysOff: ReadonlyMap<LocalDate, NamedDay>;
  private readonly ownWorkingDays: ReadonlyMap<LocalDate, NamedDay>;

  /** @throws RangeError for an unknown zone, or when there is no working day or opening hour at all. */
  constructor(readonly data: CalendarData = chinaRoundTheClock) {
    if (!local.isZone(data.zone)) throw new RangeError(`unknown zone: ${data.zone}`);
    if (new Set(data.weekend).size > 6) throw new RangeError('every day is a day off');
    if (!this.roundTheClock && !this.opensOnSomeWeekday()) throw new RangeError('never open');
    this.ownDaysOff = new Map(data.holidays.map((day) => [day.date, day]));
    this.ownWorkingDays = new Map(data.workingDays.map((day) => [day.date, day]));
  }

  get zone(): string {
    return this.data.zone;
  }

  get roundTheClock(): boolean {
    return this.data.opening === 'round-the-clock';
  }

  localDate(at: Instant): LocalDate {
    if (this.#last?.at !== at) this.#last = { at, date: local.localDate(at, this.zone) };
    return this.#last.date;
  }

  localTime(at: Instant): TimeOfDay {
    return local.localTime(at, this.zone);
  }

  instantAt(date: LocalDate, time: TimeOfDay): Instant {
    const asked = `${date}T${time}`;
    const known = this.#instants.get(asked);
    if (known !== undefined) return known;
    if (this.#instants.size >= mostKept) this.#instants.clear();
    const at = local.instantAt(date, time, this.zone);
    this.#instants.set(asked, at);
    return at;
  }

  startOfDay(date: LocalDate): Instant {
    return this.instantAt(date, '00:00');
  }

  /** Midnight that ends the day: the first moment of the next one. */
  endOfDay(date: LocalDate): Instant {
    return this.instantAt(date, '24:00');
  }

  /** Close of business of that day. */
  endOfWorkingDay(date: LocalDate): Instant {
    return this.instantAt(date, this.data.closeOfBusiness);
  }

  day(date: LocalDate): Day {
    const provisional = this.data.statutory === 'china' && !isPublished(local.yearOf(date));
    const off = this.ownDaysOff.get(date);
    if (off) return { date, working: false, why: 'own-day-off', name: off.name, provisional };
    const worked = this.ownWorkingDays.get(date);
    if (worked) return { date, working: true, why: 'own-day', name: worked.name, provisional };
    const said = this.data.statutory === 'china' ? statutoryDay(date) : undefined;
    if (said) {
      const working = said.kind === 'adjusted-workday';
      return { date, working, why: said.kind, name: said.name, provisional };
    }
    const working = !this.data.weekend.includes(local.weekdayOf(date));
    return { date, working, why: working ? 'ordinary' : 'weekend', provisional };
  }

  isWorkingDay(date: LocalDate): boolean {
    return this.day(date).working;
  }

  /** The first working day after that date. */
  nextWorkingDay(date: LocalDate): LocalDate {
    return this.workingDayBeyond(date, 1);
  }

  /** The last working day before that date. */
  previousWorkingDay(date: LocalDate): LocalDate {
    return this.workingDayBeyond(date, -1);
  }

  /** The hours of that day; those of a day worked in exchange are the first weekday's that has any. */
  openHours(date: LocalDate): OpenHours {
    const { opening } = this.data;
    if (opening === 'round-the-clock') return [['00:00', '24:00']];
    const day = this.day(date);
    if (day.why === 'holiday' || day.why === 'own-day-off') return opening.holidays ?? [];
    const own = opening.weekdays[`${local.weekdayOf(date)}`] ?? [];
    if (own.length > 0 || (day.why !== 'adjusted-workday' && day.why !== 'own-day')) return own;
    return Object.values(opening.weekdays).find((hours) => hours.length > 0) ?? [];
  }

  isOpen(at: Instant): boolean {
    const date = this.localDate(at);
    return this.openHours(date).some(
      ([from, to]) => this.instantAt(date, from) <= at && at < this.instantAt(date, to),
    );
  }

  /** Opening hours between two moments, in milliseconds. */
  openMillis(from: Instant, to: Instant): number {
    if (this.roundTheClock) return Math.max(0, millisBetween(from, to));
    let total = 0;
    const last = this.localDate(to);
    for (let date = this.localDate(from); date <= last; date = local.plusDays(date, 1)) {
      for (const [opens, closes] of this.openHours(date)) {
        const begin = this.instantAt(date, opens);
        const end = this.instantAt(date, closes);
        total += Math.max(0, millisBetween(begin > from ? begin : from, end < to ? end : to));
      }
    }
    return total;
  }

  private opensOnSomeWeekday(): boolean {
    const { opening } = this.data;
    return (
      opening === 'round-the-clock' ||
      Object.values(opening.weekdays).some((hours) => hours.some(([from, to]) => from < to))
    );
  }

  private workingDayBeyond(date: LocalDate, step: 1 | -1): LocalDate {
    for (let n = 1, day = local.plusDays(date, step); n <= longestSearch; n++) {
      if (this.isWorkingDay(day)) return day;
      day = local.plusDays(day, step);
    }
    throw new RangeError(`no working day within ten years of ${date}`);
  }
}

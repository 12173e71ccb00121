import { plusDays, retold, type Instant, type LocalDate, type WorkingCalendar } from '@kefu/kernel';

interface Deed {
  readonly ago: number;
  readonly work: () => Promise<unknown>;
}

/** Whatever runs by itself until then: reminders of what is overdue. */
type Meanwhile = (until: Instant) => Promise<void>;

/** What happened in the demo before it starts: each deed on its day, at ten, in the order of the days. */
export class DemoStory {
  readonly #deeds: Deed[] = [];
  readonly #today: LocalDate;

  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly now: Instant,
  ) {
    this.#today = calendar.localDate(now);
  }

  /** The day so many days ago; below zero one to come. */
  day(ago: number): LocalDate {
    return plusDays(this.#today, -ago);
  }

  /** How many days ago that day of the month was, so many months before this one. */
  agoOf(months: number, day: number): number {
    const [year = 0, month = 0] = this.#today.split('-').map(Number);
    const then = new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10);
    return Math.round((Date.parse(this.#today) - Date.parse(then)) / 86_400_000);
  }

  on(ago: number, work: () => Promise<unknown>): void {
    this.#deeds.push({ ago, work });
  }

  async play(meanwhile: Meanwhile): Promise<void> {
    for (const { ago, work } of this.#deeds.toSorted((one, other) => other.ago - one.ago)) {
      const at = ago === 0 ? this.now : this.calendar.instantAt(this.day(ago), '10:00');
      await meanwhile(at);
      await retold(at, work);
    }
    await meanwhile(this.now);
  }
}

import { isDeepStrictEqual } from 'node:util';
import { happened, stableId, system, type Clock } from '@kefu/kernel';
import { DailyReportPublishedV1, MonthlyReportPublishedV1 } from '@kefu/messages-reporting';
import { Database } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  changedFigures,
  isMonth,
  presentWay,
  readSection,
  type DayOrMonth,
} from '../figures/index.js';
import { ReportParts } from './report-parts.js';
import { DailyReports, MonthlyReports } from './store/index.js';

const by = system('RP-01');

/** RP-01: one report of a day or a month, under its next number, which never changes. */
@Injectable()
export class PublishReport {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    readonly parts: ReportParts,
    private readonly reports: DailyReports,
    private readonly months: MonthlyReports,
  ) {}

  /** A numbered correction, where the figures are other ones by now. */
  async correct(date: DayOrMonth): Promise<void> {
    const { publications, days } = this.parts;
    const published = await publications.latest(date);
    if (!published) return;
    // Counted as then: another way of counting is no other fact
    const { way } = published;
    const present = await readSection(this.database, { ...days.boundsOf(date), way });
    if (isDeepStrictEqual(published.data, present)) return;
    await this.publish(date, published.number + 1);
  }

  publish(date: DayOrMonth, number: number): Promise<void> {
    return this.database.transaction(async () => {
      const { publications, days, wording: words } = this.parts;
      const before = number > 1 ? await publications.latest(date) : undefined;
      const cutOffAt = this.clock.now();
      const data = await publications.keep(days.boundsOf(date), number);
      const changed = before ? changedFigures(before.data, data) : [];
      const wording = await words.toKeep(date, number, data);
      await publications.add({ date, number, cutOffAt, changed, data, wording, way: presentWay });
      const corrects = before ? { corrects: before.number } : {};
      await this.tell(date, { number, cutOffAt, changed, ...corrects });
    });
  }

  private async tell(date: DayOrMonth, said: Told): Promise<void> {
    const { reports, months } = this;
    const { number, cutOffAt } = said;
    const kind = isMonth(date) ? 'monthly-report' : 'daily-report';
    const present = { id: stableId(`${kind} ${date}`), number, cutOffAt };
    if (isMonth(date)) {
      const { from, to } = this.parts.days.boundsOf(date);
      const event = { ...said, month: date, from, to };
      const events = [happened(MonthlyReportPublishedV1, event, 'RP-01')];
      const decide = () => ({ next: { ...present, month: date }, events });
      if (number > 1) await months.change(present.id, by, decide, { noWait: true });
      else await months.create(by, decide);
    } else {
      const events = [happened(DailyReportPublishedV1, { ...said, date }, 'RP-01')];
      const decide = () => ({ next: { ...present, date }, events });
      if (number > 1) await reports.change(present.id, by, decide, { noWait: true });
      else await reports.create(by, decide);
    }
  }
}

interface Told {
  readonly number: number;
  readonly corrects?: number;
  readonly cutOffAt: string;
  readonly changed: string[];
}

import { isDeepStrictEqual } from 'node:util';
import type { Handbook } from '@kefu/handbook';
import {
  happened,
  localDate,
  plusDays,
  stableId,
  system,
  type Clock,
  type LocalDate,
} from '@kefu/kernel';
import { DailyReportPublishedV1 } from '@kefu/messages-reporting';
import { Database } from '@kefu/persistence';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Recurs, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { changedFigures, presentWay, readSection } from '../figures/index.js';
import { ReportParts } from './report-parts.js';

/** How far back a day is looked at again: the month and the days until its report is out. */
const CORRECTED_FOR_DAYS = 35;

const by = system('RP-01');

/**
 * RP-01: yesterday's report in the morning, whatever the days before that have none (after an outage),
 * and a numbered correction for each day whose figures are other ones by now.
 */
@Injectable()
export class PublishDailyReports {
  readonly #cron: string;

  constructor(
    @Inject(HANDBOOK) handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    private readonly parts: ReportParts,
  ) {
    const [hour = '9', minute = '0'] = handbook.parameter('RP-01', 'dailyAt').split(':');
    this.#cron = `${Number(minute)} ${Number(hour) % 24} * * *`;
  }

  get cron(): string {
    return this.#cron;
  }

  @Recurs<PublishDailyReports>({ kind: 'RP-01', cron: (publish) => publish.cron })
  async onDue({ fireAt }: FiredTimer): Promise<void> {
    await this.parts.rebuild.refuseWhileRunning();
    await this.publishUpTo(plusDays(localDate(fireAt, this.parts.days.zone), -1));
  }

  /** Publishes and corrects what is to be, up to and with that day. */
  async publishUpTo(yesterday: LocalDate): Promise<void> {
    const earliest = plusDays(yesterday, -CORRECTED_FOR_DAYS);
    const last = await this.parts.publications.lastDay();
    for (let date = earliest; date <= yesterday; date = plusDays(date, 1)) {
      if (await this.parts.publications.latest(date)) await this.correct(date);
      else if (date === yesterday || (last !== undefined && date > last)) {
        await this.publish(date, 1);
      }
    }
  }

  private async correct(date: LocalDate): Promise<void> {
    const { publications, days } = this.parts;
    const published = await publications.latest(date);
    if (!published) return;
    // Counted as then: another way of counting is no other fact
    const { way } = published;
    const present = await readSection(this.database, { ...days.boundsOf(date), way });
    if (isDeepStrictEqual(published.data, present)) return;
    await this.publish(date, published.number + 1);
  }

  private publish(date: LocalDate, number: number): Promise<void> {
    return this.database.transaction(async () => {
      const { publications, reports, days, wording: words } = this.parts;
      const before = number > 1 ? await publications.latest(date) : undefined;
      const cutOffAt = this.clock.now();
      const data = await publications.keep(days.boundsOf(date), number);
      const changed = before ? changedFigures(before.data, data) : [];
      const wording = await words.toKeep(date, number, data);
      await publications.add({ date, number, cutOffAt, changed, data, wording, way: presentWay });
      const id = stableId(`daily-report ${date}`);
      const decision = {
        next: { id, date, number, cutOffAt },
        events: [
          happened(
            DailyReportPublishedV1,
            { date, number, ...(before ? { corrects: before.number } : {}), cutOffAt, changed },
            'RP-01',
          ),
        ],
      };
      if (before) await reports.change(id, by, () => decision, { noWait: true });
      else await reports.create(by, () => decision);
    });
  }
}

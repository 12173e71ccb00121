import type { Handbook } from '@kefu/handbook';
import { localDate, plusDays, type LocalDate } from '@kefu/kernel';
import { HANDBOOK } from '@kefu/service';
import { Recurs, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { dailyCron } from './report-times.js';
import { PublishReport } from './publish-report.js';

/** How far back a day is looked at again: the month and the days until its report is out. */
export const CORRECTED_FOR_DAYS = 35;

/**
 * RP-01: yesterday's report in the morning, whatever the days before that have none (after an outage),
 * and a numbered correction for each day whose figures are other ones by now.
 */
@Injectable()
export class PublishDailyReports {
  readonly cron: string;

  constructor(
    @Inject(HANDBOOK) handbook: Handbook,
    private readonly report: PublishReport,
  ) {
    this.cron = dailyCron(handbook.parameter('RP-01', 'dailyAt'));
  }

  @Recurs<PublishDailyReports>({ kind: 'RP-01', cron: (publish) => publish.cron })
  async onDue({ fireAt }: FiredTimer): Promise<void> {
    const { rebuild, days } = this.report.parts;
    await rebuild.refuseWhileRunning();
    await this.publishUpTo(plusDays(localDate(fireAt, days.zone), -1));
  }

  /** Publishes and corrects what is to be, up to and with that day. */
  async publishUpTo(yesterday: LocalDate): Promise<void> {
    const { publications } = this.report.parts;
    const earliest = plusDays(yesterday, -CORRECTED_FOR_DAYS);
    const last = await publications.lastDay();
    for (let date = earliest; date <= yesterday; date = plusDays(date, 1)) {
      if (await publications.latest(date)) await this.report.correct(date);
      else if (date === yesterday || (last !== undefined && date > last)) {
        await this.report.publish(date, 1);
      }
    }
  }
}

import type { Handbook } from '@kefu/handbook';
import { localDate, plusDays, type Instant } from '@kefu/kernel';
import { HANDBOOK } from '@kefu/service';
import { Recurs, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { nextMonth, type Month } from '../figures/index.js';
import { CORRECTED_FOR_DAYS } from './publish-daily-reports.js';
import { PublishReport } from './publish-report.js';
import { dailyCron, monthlyCron } from './report-times.js';

/**
 * RP-01: the month's report on its last day, cut off there; those that an outage left out; and in the
 * mornings a numbered correction of what was heard of later. What happens later is booked to the next.
 */
@Injectable()
export class PublishMonthlyReports {
  readonly cron: string;
  readonly mornings: string;

  constructor(
    @Inject(HANDBOOK) handbook: Handbook,
    private readonly report: PublishReport,
  ) {
    this.cron = monthlyCron(handbook.parameter('RP-01', 'monthlyAt'));
    this.mornings = dailyCron(handbook.parameter('RP-01', 'dailyAt'));
  }

  @Recurs<PublishMonthlyReports>({ kind: 'RP-01-monthly', cron: (publish) => publish.cron })
  async onDue({ fireAt }: FiredTimer): Promise<void> {
    await this.report.parts.rebuild.refuseWhileRunning();
    await this.publishUpTo(fireAt);
  }

  @Recurs<PublishMonthlyReports>({
    kind: 'RP-01-months-corrected',
    cron: (publish) => publish.mornings,
  })
  async onMorning({ fireAt }: FiredTimer): Promise<void> {
    const { rebuild, publications } = this.report.parts;
    await rebuild.refuseWhileRunning();
    const last = await publications.lastMonth();
    // Without one it is no month that was left out: the centre has just begun
    if (last !== undefined) await this.publishUpTo(fireAt);
  }

  /** Publishes the months that are over by then, and corrects those that were not long ago. */
  async publishUpTo(now: Instant): Promise<void> {
    const { publications, days } = this.report.parts;
    const today = localDate(now, days.zone);
    const last = await publications.lastMonth();
    const over = (month: Month): boolean => days.boundsOf(month).to <= now;
    const earliest = plusDays(today, -CORRECTED_FOR_DAYS).slice(0, 7);
    const from = last !== undefined && last < earliest ? nextMonth(last) : earliest;
    for (let month = from; over(month); month = nextMonth(month)) {
      if (await publications.latest(month)) await this.report.correct(month);
      else if (last === undefined ? !over(nextMonth(month)) : month > last) {
        await this.report.publish(month, 1);
      }
    }
  }
}

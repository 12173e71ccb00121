import { Recurs, type FiredTimer } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { IssueReports } from '../store/index.js';

/** CP-14: looked after each morning, for a period may end on any day. */
@Injectable()
export class IssueReportsWhenPeriodIsOver {
  constructor(private readonly reports: IssueReports) {}

  @Recurs({ kind: 'CP-14-report', cron: '0 7 * * *' })
  on({ fireAt }: FiredTimer): Promise<void> {
    return this.reports.issueDue(fireAt);
  }
}

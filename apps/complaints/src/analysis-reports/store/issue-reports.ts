import type { Handbook } from '@kefu/handbook';
import { plusDays, system, type Instant } from '@kefu/kernel';
import { Conditions, Database, nextNumber, oneAtATime } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { AnalyseCases, type Figures } from '../../analysis/index.js';
import {
  issueReport,
  periodBefore,
  periodsToReport,
  type ImprovementCounts,
  type Period,
  type ReportedAnalysis,
} from '../domain/index.js';
import { AnalysisReports } from './analysis-reports.js';
import { ReportReaders, type Reader } from './report-readers.js';

const MOST_BARS = 20;
const nothing: Figures = { received: 0, ended: 0, open: 0, shareHandled: 0, cost: '0.00' };

/** CP-14: the report of each period, a copy for each who has to read it. */
@Injectable()
export class IssueReports {
  constructor(
    private readonly reports: AnalysisReports,
    private readonly readers: ReportReaders,
    private readonly cases: AnalyseCases,
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Where nobody is there to read them they wait for the next day, and none is left out. */
  async issueDue(now: Instant): Promise<void> {
    await oneAtATime(this.database, 'issuing reports on causes');
    const [last] = await this.database.query<{ to: string }>(
      'SELECT max("to")::text AS to FROM analysis_report HAVING max("to") IS NOT NULL',
    );
    const readers = await this.readers.now();
    const { calendar } = this.handbook;
    for (const period of periodsToReport(calendar.localDate(now), last?.to, this.handbook)) {
      const end = calendar.instantAt(plusDays(period.to, 1), '00:00');
      if (last === undefined && !(await this.beganBefore(end))) return;
      for (const reader of readers) await this.issue(period, reader, now);
    }
  }

  /** Of months before the first complaint there is nothing to say. */
  private async beganBefore(moment: Instant): Promise<boolean> {
    const found = await this.database.query(
      'SELECT 1 FROM every_case WHERE received_at < $1 LIMIT 1',
      [moment],
    );
    return found.length > 0;
  }

  private async issue(period: Period, reader: Reader, now: Instant): Promise<void> {
    const number = await nextNumber(this.database, 'analysis_report_number', 'AR', 6);
    const analysis = await this.analysisOf(period, reader, now);
    const { id: readerId, role: readerRole, regions } = reader;
    await this.reports.create(system('CP-14'), (context) =>
      issueReport({ ...{ ...period, number, regions }, readerId, readerRole, analysis }, context),
    );
  }

  private async analysisOf(
    period: Period,
    { id, role, regions }: Reader,
    now: Instant,
  ): Promise<ReportedAnalysis> {
    const by = { ...{ id, regions }, kind: 'person', roles: [role] } as const;
    const figures = async (of: Period): Promise<Figures> =>
      (await this.cases.figures(by, undefined, of))[0] ?? nothing;
    const bars = async (of: 'cause' | 'category') =>
      (await this.cases.pareto(by, of, period)).items.slice(0, MOST_BARS);
    return {
      figures: await figures(period),
      before: await figures(periodBefore(period, this.handbook)),
      ...{ causes: await bars('cause'), categories: await bars('category') },
      trend: await this.cases.trend(by, 'week', period),
      improvements: await this.improvementsOf(period, regions, now),
    };
  }

  private async improvementsOf(
    { from, to }: Period,
    regions: readonly string[],
    now: Instant,
  ): Promise<ImprovementCounts> {
    const { calendar } = this.handbook;
    const where = new Conditions();
    const [first, end] = [
      calendar.instantAt(from, '00:00'),
      calendar.instantAt(plusDays(to, 1), '00:00'),
    ];
    const [began, over, at] = [first, end, now].map(
      (moment) => `${where.place(moment)}::timestamptz`,
    );
    where.always(`i.planned_at < ${String(over)}`);
    if (!regions.includes('*')) {
      where.add('(i.region_id IS NULL OR i.region_id = ANY (?::text[]))', regions);
    }
    const [row] = await this.database.queryByValues<ImprovementCounts>(
      `SELECT count(*) FILTER (WHERE i.status = 'planned')::int AS planned,
         count(*) FILTER (WHERE i.status = 'done')::int AS done,
         count(*) FILTER (WHERE i.status = 'verified' AND i.ended_at >= ${String(began)}
           AND i.ended_at < ${String(over)})::int AS verified,
         count(*) FILTER (WHERE i.due_at < ${String(at)})::int AS late
       FROM improvement i WHERE ${String(where)}`,
      where.values,
    );
    return row ?? { planned: 0, done: 0, verified: 0, late: 0 };
  }
}

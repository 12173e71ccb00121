import type { Actor, Instant } from '@kefu/kernel';
import {
  Conditions,
  newestFirst,
  type Page,
  type Range,
  type Saved,
  type Stored,
  type Transaction,
} from '@kefu/persistence';
import { aggregatesOf, BreachDigests } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { AnalysisReport, AnalysisReportStatus } from '../domain/index.js';
import { AnalysisReportRecord } from './analysis-report-record.js';

export interface ReportFilter {
  readonly status?: AnalysisReportStatus;
  readonly readerId?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

/** Reports on causes (CP-14), known to who may see all that is in them. */
@Injectable()
export class AnalysisReports extends aggregatesOf<AnalysisReport>({
  name: 'analysis-report',
  entity: AnalysisReportRecord,
}) {
  @Inject(BreachDigests) private readonly digests!: BreachDigests;

  /** What it missed is told. */
  protected override async saved(
    tx: Transaction,
    all: readonly Saved<AnalysisReport>[],
  ): Promise<void> {
    for (const { before, after } of all) {
      await this.digests.note(tx, { recordId: after.id }, before?.breaches, after.breaches);
    }
  }

  override covers(by: Actor, { regions }: AnalysisReport): boolean {
    const all = by.kind === 'system' || by.regions.includes('*');
    return all || regions.every((region) => by.regions.includes(region));
  }

  /** The latest first. */
  seenBy(
    by: Actor,
    { overdueAt, ...equal }: ReportFilter,
    range: Range,
  ): Promise<Page<Stored<AnalysisReport>>> {
    const where = new Conditions()
      .equal('r', equal)
      .add('r.due_at < ?::timestamptz', overdueAt)
      .add('r.regions <@ ?::text[]', by.regions.includes('*') ? undefined : [...by.regions]);
    return this.listed({ as: 'r', where, ...newestFirst, range });
  }
}

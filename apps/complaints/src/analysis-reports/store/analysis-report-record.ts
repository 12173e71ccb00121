import { Int, listOf, optional, Part } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import { BarView, FiguresView, StepView } from '../../analysis/index.js';
import * as domain from '../domain/index.js';

export class ImprovementCountsRecord implements domain.ImprovementCounts {
  /** Planned by the end of the period, and not said to be done. */
  @Int() planned!: number;
  /** Said to be done, and verified by nobody yet. */
  @Int() done!: number;
  /** Verified within the period. */
  @Int() verified!: number;
  /** Of those that are open, how many are over their time. */
  @Int() late!: number;
}

export class ReportedAnalysisRecord implements domain.ReportedAnalysis {
  /** Of the complaints received in the period. */
  @Part(() => FiguresView) figures!: FiguresView;
  /** The same of the period before. */
  @Part(() => FiguresView) before!: FiguresView;
  /** The most frequent first, no more than twenty. */
  @Part(() => BarView, listOf()) causes!: readonly BarView[];
  @Part(() => BarView, listOf()) categories!: readonly BarView[];
  /** How many came and how many ended, week by week. */
  @Part(() => StepView, listOf()) trend!: readonly StepView[];
  @Part(() => ImprovementCountsRecord) improvements!: ImprovementCountsRecord;
}

@Entity('analysis_report')
export class AnalysisReportRecord extends AggregateRow implements domain.AnalysisReport {
  /** `AR000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.analysisReportStatuses) status!: domain.AnalysisReportStatus;
  /** First day on which its complaints were received. */
  @Shown.day() from!: string;
  /** The last day. */
  @Shown.day() to!: string;
  /** What is in it; `*` is every region. */
  @Shown.texts() regions!: readonly string[];
  /** Who has to read it. */
  @Shown.person() readerId!: string;
  @Shown.oneOf(domain.reportReaders) readerRole!: domain.ReportReader;
  @Shown.instant() issuedAt!: string;
  /** As it was when it was issued. */
  @Shown.part(() => ReportedAnalysisRecord) analysis!: ReportedAnalysisRecord;
  @Shown.instant(optional) readAt?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** Until when it is read in time; absent once it was. */
  @Shown.instant(optional) dueAt?: string;
}

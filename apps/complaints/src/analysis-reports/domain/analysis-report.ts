import type { RuleContext, ToldBreach } from '@kefu/handbook';
import type { Decision, Instant, LocalDate, Transitions } from '@kefu/kernel';
import type { ReportedAnalysis } from './reported-analysis.js';

export type AnalysisReportStatus = 'unread' | 'read';

export const analysisReportTransitions = {
  unread: ['read'],
  read: [],
} as const satisfies Transitions<AnalysisReportStatus>;

export const analysisReportStatuses = Object.keys(
  analysisReportTransitions,
) as readonly AnalysisReportStatus[];

/** Who has to read a report: of the first of these roles that somebody has. */
export const reportReaders = ['manager', 'director', 'general-manager'] as const;
export type ReportReader = (typeof reportReaders)[number];

/** The copy that one person has to read of the report of a period (CP-14). */
export interface AnalysisReport {
  readonly id: string;
  /** `AR000042` */
  readonly number: string;
  readonly status: AnalysisReportStatus;
  /** Days of the centre on which its complaints were received, the last one included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** What is in it: the regions of whom it was made for. */
  readonly regions: readonly string[];
  readonly readerId: string;
  readonly readerRole: ReportReader;
  readonly issuedAt: Instant;
  readonly analysis: ReportedAnalysis;
  readonly readAt?: Instant | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type ReportContext = RuleContext;
export type ReportDecision = Decision<AnalysisReport>;

/** What every event of a report says of it. */
export const concernsOf = ({ number, from, to, readerId }: AnalysisReport) => ({
  ...{ number, from, to, readerId },
});

import { Code, Day, Instant, Int, optional, PersonId, RuleId, Sized } from '@kefu/fields';

/** What events of a report on causes say of it. */
class OfAnAnalysisReport {
  /** `AR000042` */
  @Sized(1, 32) number!: string;
  /** Days on which its complaints were received, the last one included. */
  @Day() from!: string;
  @Day() to!: string;
  /** Who has to read it. */
  @PersonId() readerId!: string;
}

/** The report on causes and categories of a period is before whoever has to read it (CP-14). */
export class AnalysisReportIssuedV1 extends OfAnAnalysisReport {
  static readonly type = 'kefu.complaints.analysis-report.issued.v1' as const;
  /** Complaints received in the period. */
  @Int({ min: 0 }) received!: number;
}

/** Whoever has to read it has read it. */
export class AnalysisReportReadV1 extends OfAnAnalysisReport {
  static readonly type = 'kefu.complaints.analysis-report.read.v1' as const;
}

/** Somebody else has to read it, for whoever had to left or may not see all of it any more (G-01). */
export class AnalysisReportPassedOnV1 extends OfAnAnalysisReport {
  static readonly type = 'kefu.complaints.analysis-report.passed-on.v1' as const;
  @PersonId() formerReaderId!: string;
}

/** It was not read in time. It may still be. */
export class AnalysisReportDeadlineBreachedV1 extends OfAnAnalysisReport {
  static readonly type = 'kefu.complaints.analysis-report.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
}

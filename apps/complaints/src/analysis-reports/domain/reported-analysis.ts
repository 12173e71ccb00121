import type { LocalDate } from '@kefu/kernel';

/** What is measured of complaints; what nothing is known of is absent. */
export interface ReportedFigures {
  readonly received: number;
  readonly ended: number;
  readonly open: number;
  readonly shareHandled: number;
  readonly medianDays?: number;
  readonly p90Days?: number;
  readonly rounds?: number;
  readonly cost: string;
  readonly shareRepeated?: number;
  readonly shareNotContent?: number;
}

/** One kind, with its share and that of all before it, in percent. */
export interface ReportedBar {
  readonly key?: string;
  readonly count: number;
  readonly share: number;
  readonly cumulative: number;
}

export interface ReportedStep {
  readonly from: LocalDate;
  readonly received: number;
  readonly ended: number;
}

/** What came of the improvements by the end of a period. */
export interface ImprovementCounts {
  readonly planned: number;
  readonly done: number;
  readonly verified: number;
  readonly late: number;
}

/** What it says; it does not change, whatever is entered of the period later. */
export interface ReportedAnalysis {
  /** Of the complaints received in the period. */
  readonly figures: ReportedFigures;
  /** The same of the period before. */
  readonly before: ReportedFigures;
  /** The most frequent first. */
  readonly causes: readonly ReportedBar[];
  readonly categories: readonly ReportedBar[];
  /** Week by week. */
  readonly trend: readonly ReportedStep[];
  readonly improvements: ImprovementCounts;
}

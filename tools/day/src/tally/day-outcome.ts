import type { ComparedDay } from './hold-against-report.js';

export interface DayOutcome {
  readonly orders: number;
  readonly complaints: number;
  readonly contracts: number;
  readonly callbacks: number;
  /** Deadlines that passed, and whatever else happened by itself. */
  readonly consequences: number;
  readonly days: readonly ComparedDay[];
  /** What the report, or any record, has otherwise than it was done; empty when all is well. */
  readonly differences: readonly string[];
}

import type { Step } from './desk.js';

/** A complaint that was recorded and went that far. */
export type Went = (steps: readonly Step[]) => Promise<string>;

export interface Ways {
  readonly toAssigned: readonly Step[];
  readonly toInvestigated: readonly Step[];
  readonly toClosed: readonly Step[];
}

import type { Instant } from '@kefu/kernel';
import type { RepairOrder } from './repair-order.js';

/** What is entered after it happened. */
export interface Entered {
  /** When it happened; just now where it is absent. */
  readonly at?: Instant | undefined;
}

/** Since when the technician has been on the order: nobody of theirs came before. */
export const sinceDispatch = ({ technician, visits, report }: RepairOrder): Instant =>
  [technician?.at ?? report.at, visits.at(-1)?.arrivedAt ?? report.at].sort().at(-1) ?? report.at;

export const sinceArrival = ({ visits }: RepairOrder): Instant | undefined =>
  visits.at(-1)?.arrivedAt;

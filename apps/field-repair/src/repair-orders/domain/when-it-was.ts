import type { Followed, Instant } from '@kefu/kernel';
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

export const dispatchOf = (order: RepairOrder): Followed => ({
  at: sinceDispatch(order),
  zh: '派工或上一次到达',
  en: 'the dispatch, or the arrival before it',
});

export const arrivalOf = (order: RepairOrder): Followed => ({
  at: sinceArrival(order),
  zh: '到达',
  en: 'the arrival',
});

import { refusedByRule, type Instant } from '@kefu/kernel';
import type { RepairOrder } from './repair-order.js';

/** What is entered after it happened. */
export interface Entered {
  /** When it happened; just now where it is absent. */
  readonly at?: Instant | undefined;
}

/**
 * When something was that is entered now: not in the future, and not before what it follows.
 * @throws Refusal `at-an-impossible-time`
 */
export const whenItWas = (
  { at }: Entered,
  after: Instant | undefined,
  { now }: { readonly now: Instant },
  rule: string,
): Instant => {
  const was = at ?? now;
  if (was <= now && (after === undefined || was >= after)) return was;
  throw refusedByRule(
    rule,
    'at-an-impossible-time',
    {
      zh: '发生时间须在其前一步之后、现在之前',
      en: 'It cannot have been before what it follows, nor in the future',
    },
    { extra: { now, ...(after ? { after } : {}) } },
  );
};

/** Since when the technician has been on the order: nobody of theirs came before. */
export const sinceDispatch = ({ technician, visits, report }: RepairOrder): Instant =>
  [technician?.at ?? report.at, visits.at(-1)?.arrivedAt ?? report.at].sort().at(-1) ?? report.at;

export const sinceArrival = ({ visits }: RepairOrder): Instant | undefined =>
  visits.at(-1)?.arrivedAt;

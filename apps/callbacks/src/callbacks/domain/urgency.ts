import type { Instant } from '@kefu/kernel';
import type { Callback } from './callback.js';
import { isOpen } from './life-cycle.js';

/** What can still be in time comes first, then what is late, then what is to come. */
export const urgencies = ['due', 'overdue', 'upcoming'] as const;
export type Urgency = (typeof urgencies)[number];

type Dated = Pick<Callback, 'dueAt' | 'breachAt'>;

export const urgencyAt = ({ dueAt, breachAt }: Dated, now: Instant): Urgency => {
  if (dueAt > now) return 'upcoming';
  return breachAt < now ? 'overdue' : 'due';
};

/** Undefined once nobody has to call any more. */
export const urgencyOf = (callback: Callback, now: Instant): Urgency | undefined =>
  isOpen(callback.status) ? urgencyAt(callback, now) : undefined;

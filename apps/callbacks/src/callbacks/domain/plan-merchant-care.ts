import type { Handbook } from '@kefu/handbook';
import { laterDay, type Instant } from '@kefu/kernel';
import type { OwedCare } from './plan-care.js';
import type { Occasion } from './plan-callback.js';

/** A shop of a merchant that opened. */
export interface Opening extends Pick<Occasion, 'customerId' | 'regionId'> {
  readonly openingId: string;
  readonly openedAt: Instant;
}

/** Twice P1M is P2M: counted from the first day each, so that the 31st comes back after February. */
const times = (span: string, count: number): string =>
  span.replace(/\d+/gu, (digits) => String(Number(digits) * count));

/**
 * CB-06: on opening, then monthly. The call that fell due last is owed, and the one after it; of what
 * is heard of late nobody asks how the months before were.
 */
export const merchantCareOwed = (
  { openingId, openedAt }: Opening,
  now: Instant,
  handbook: Handbook,
): { readonly owed: readonly OwedCare[]; readonly nextAt: Instant } => {
  const { calendar } = handbook;
  const every = handbook.asOf(openedAt).parameter('CB-06', 'merchantEvery');
  const day0 = calendar.localDate(openedAt);
  const dueAt = (nth: number): Instant =>
    calendar.startOfDay(nth === 0 ? day0 : laterDay(day0, times(every, nth)));
  const call = (nth: number): OwedCare => ({
    ...{ plan: 'CB-06', concerns: { openingId }, dueAt: dueAt(nth) },
    occasion: nth === 0 ? 'opening' : `month-${nth}`,
  });
  let last = 0;
  while (dueAt(last + 1) <= now) last += 1;
  return { owed: [call(last), call(last + 1)], nextAt: dueAt(last + 1) };
};

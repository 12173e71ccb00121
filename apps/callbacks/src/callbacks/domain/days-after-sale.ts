import type { Handbook } from '@kefu/handbook';
import { plusDays, type Instant } from '@kefu/kernel';
import type { Concerns } from './callback.js';

type Sale = Pick<Concerns, 'deliveredAt' | 'invoicedAt'>;

/** CB-04: the delivery is day 0, of a sale through a second-tier outlet the invoice. */
export const countedFrom = ({ deliveredAt, invoicedAt }: Sale): Instant => {
  const from = invoicedAt ?? deliveredAt;
  if (from === undefined) throw new Error('A 7DC is about something that was delivered');
  return from;
};

/** CB-04: by the values that were in force on day 0 (G-06). */
export const daysAfterSale = (sale: Sale, handbook: Handbook) => {
  const then = handbook.asOf(countedFrom(sale));
  const outlet = sale.invoicedAt !== undefined;
  return {
    dueDay: then.parameter('CB-04', outlet ? 'outletDueDay' : 'dueDay'),
    lastDay: then.parameter('CB-04', outlet ? 'outletLastDay' : 'lastDay'),
  };
};

/** Midnight that begins the day on which it falls due. */
export const dueAfterSale = (sale: Sale, handbook: Handbook): Instant => {
  const { calendar } = handbook;
  const day0 = calendar.localDate(countedFrom(sale));
  return calendar.startOfDay(plusDays(day0, daysAfterSale(sale, handbook).dueDay));
};

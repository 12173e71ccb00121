import type { Instant, LocalDate } from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import { moveFrom } from './life-cycle.js';
import { owesMoney } from './owed.js';
import type { Payment } from './payment.js';

interface CameBack {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
}

/**
 * The complaint as it is without that payment: where something is owed again, what followed it does not hold,
 * and whoever was told of the result is told anew.
 */
export const withoutPayment = (
  complaint: Complaint,
  payment: Payment,
  { on, at, by }: CameBack,
): Complaint => {
  const reversed: Payment = { ...payment, reversedOn: on, reversedAt: at, reversedBy: by };
  const payments = complaint.payments.map((one) => (one === payment ? reversed : one));
  const next: Complaint = { ...complaint, payments };
  // what was paid twice is paid all the same
  if (complaint.status !== 'carried-out' || !owesMoney(next)) return next;
  const status = moveFrom(['carried-out'], complaint.status, 'accepted', 'CP-11');
  const again = { carriedOut: undefined, resultTold: undefined, signedOff: undefined };
  return { ...next, ...again, toldParties: [], status };
};

import type { Instant, LocalDate } from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import { moveFrom } from './life-cycle.js';
import type { Payment } from './payment.js';

interface CameBack {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
}

/** The complaint as it is without that payment: what followed it does not hold. */
export const withoutPayment = (
  complaint: Complaint,
  payment: Payment,
  { on, at, by }: CameBack,
): Complaint => {
  const reversed: Payment = { ...payment, reversedOn: on, reversedAt: at, reversedBy: by };
  const payments = complaint.payments.map((one) => (one === payment ? reversed : one));
  if (complaint.status !== 'accepted' && complaint.status !== 'carried-out') {
    return { ...complaint, payments };
  }
  const status =
    complaint.status === 'carried-out'
      ? moveFrom(['carried-out'], complaint.status, 'accepted', 'CP-11')
      : complaint.status;
  const again = { carriedOut: undefined, resultTold: undefined, signedOff: undefined };
  return { ...complaint, ...again, status, payments };
};

import { conflict, happened, type LocalDate } from '@kefu/kernel';
import { ComplaintPaymentRecordedV1, ComplaintPaymentReversedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { toPayOf } from './owed.js';
import { isMoney, paymentMethods, type Payment } from './payment.js';
import { askedAgain, payoutRefused, undecidedPayouts } from './payouts.js';
import type { RefusedPayout } from './refused-payout.js';
import { withoutPayment } from './without-payment.js';

export interface PaidElsewhere extends Pick<Payment, 'disposalId' | 'amount' | 'paidOn' | 'by'> {
  readonly payoutId: string;
  readonly kind: string;
  readonly method: string;
}

const nothing = (complaint: Complaint): ComplaintDecision => ({ next: complaint, events: [] });

/**
 * CP-11: whoever keeps the books paid it. The money left, so it is on record whatever the complaint is by
 * now, and be it more than was agreed: what was entered twice is reversed by somebody.
 */
export const hearPaid = (
  complaint: Complaint,
  { kind, method, ...paid }: PaidElsewhere,
  context: ComplaintContext,
): ComplaintDecision => {
  const known = complaint.payments.some(({ payoutId }) => payoutId === paid.payoutId);
  if (known || !isMoney(kind)) return nothing(complaint);
  const how = paymentMethods.find((one) => one === method) ?? 'bank-transfer';
  const payment: Payment = { ...paid, id: context.newId(), kind, method: how, at: context.now };
  const next: Complaint = { ...complaint, payments: [...complaint.payments, payment] };
  const { id: paymentId, amount, paidOn, by: recordedBy } = payment;
  const event = {
    ...concernsOf(complaint),
    ...{ paymentId, kind, amount, paidOn, left: toPayOf(next) ?? '0.00', recordedBy },
  };
  const events = [happened(ComplaintPaymentRecordedV1, event, 'CP-11')];
  return decided(complaint, next, events, context);
};

/** CP-11: the money came back: it is owed again, and asked for again. */
export const hearReturned = (
  complaint: Complaint,
  { payoutId, on, by }: { readonly payoutId: string; readonly on: LocalDate; readonly by: string },
  context: ComplaintContext,
): ComplaintDecision => {
  const payment = complaint.payments.find((one) => one.payoutId === payoutId);
  if (!payment || payment.reversedOn) return nothing(complaint);
  const next = withoutPayment(complaint, payment, { on, at: context.now, by });
  const { id: paymentId, kind, amount, disposalId } = payment;
  const event = { ...concernsOf(complaint), paymentId, kind, amount, reversedOn: on };
  const reversed = happened(ComplaintPaymentReversedV1, { ...event, reversedBy: by }, 'CP-11');
  return decided(complaint, next, [reversed, ...askedAgain(next, disposalId, context)], context);
};

/** CP-11: it is not paid, and the handler decides what becomes of it. */
export const hearRefused = (
  complaint: Complaint,
  refused: Omit<RefusedPayout, 'at'>,
  context: ComplaintContext,
): ComplaintDecision => {
  const known = complaint.refusedPayouts.some(({ payoutId }) => payoutId === refused.payoutId);
  if (known) return nothing(complaint);
  return decided(complaint, payoutRefused(complaint, refused, context), [], context);
};

/** CP-11: what was refused is asked for again, once what stood in its way is settled. */
export const askForPayoutAgain = (
  complaint: Complaint,
  { disposalId, reason }: { readonly disposalId: string; readonly reason: string },
  context: ComplaintContext,
): ComplaintDecision => {
  const refused = undecidedPayouts(complaint).filter((one) => one.disposalId === disposalId);
  if (refused.length === 0) {
    throw conflict(
      'no-refused-payout',
      { zh: '没有被退回的待付款项', en: 'Nothing that is to be paid of it was refused' },
      { rule: 'CP-11' },
    );
  }
  const again = { askedAgainAt: context.now, askedAgainBy: context.by.id };
  const next: Complaint = {
    ...complaint,
    refusedPayouts: complaint.refusedPayouts.map((one) =>
      refused.includes(one) ? { ...one, ...again } : one,
    ),
    remarks: remarked(complaint, context, 'payout-asked-again', reason),
  };
  return decided(complaint, next, askedAgain(next, disposalId, context), context, reason);
};

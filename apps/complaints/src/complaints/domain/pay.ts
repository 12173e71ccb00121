import {
  beforeIt,
  conflict,
  happened,
  localDate,
  Money,
  notFound,
  refusedByRule,
  requireState,
  type Bilingual,
  type LocalDate,
} from '@kefu/kernel';
import { ComplaintPaymentRecordedV1, ComplaintPaymentReversedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { agreedMoney, paidOf, toPayOf } from './owed.js';
import type { MoneyKind, Payee, Payment } from './payment.js';
import { withoutPayment } from './without-payment.js';

export interface Pay extends Pick<Payment, 'kind' | 'amount' | 'paidOn' | 'method'> {
  readonly payee: string;
  readonly reference: string;
}

/** A day that has come, and not before the customer accepted or the money left. */
const requireDay = (
  day: LocalDate,
  follows: { readonly on: LocalDate } & Bilingual,
  context: ComplaintContext,
): void => {
  const today = localDate(context.now, context.handbook.calendar.zone);
  if (day > today) {
    throw refusedByRule('CP-11', 'in-the-future', {
      zh: '付款日期不能晚于今天',
      en: 'What was paid was not paid on a day to come',
    });
  }
  if (day >= follows.on) return;
  throw refusedByRule('CP-11', 'before-what-it-follows', beforeIt(follows, follows.on), {
    extra: { follows: follows.on },
  });
};

const requireNew = ({ payees, payments }: Complaint, { reference }: Payee): void => {
  const standing = payments.filter(({ reversedOn }) => !reversedOn).map(({ id }) => id);
  const twice = payees.find(
    (one) => one.reference === reference && standing.includes(one.paymentId),
  );
  if (!twice) return;
  throw conflict(
    'paid-already',
    { zh: '该凭证的付款已登记', en: 'A payment by that reference is on record' },
    { rule: 'CP-11', extra: { paymentId: twice.paymentId } },
  );
};

const agreedOf = (complaint: Complaint, kind: MoneyKind) => {
  const agreed = agreedMoney(complaint).find((one) => one.kind === kind);
  if (agreed) return agreed;
  throw refusedByRule(
    'CP-11',
    'nothing-to-pay',
    { zh: '方案中没有该类款项', en: 'No such money was agreed' },
    { extra: { kind } },
  );
};

/** CP-11: finance's entry, also of a part; never more than was agreed. */
export const recordPayment = (
  complaint: Complaint,
  { kind, amount, paidOn, method, payee, reference }: Pay,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['accepted'], 'CP-11');
  const { now, by, newId, handbook } = context;
  const agreed = agreedOf(complaint, kind);
  const accepted = localDate(complaint.acceptedAt ?? now, handbook.calendar.zone);
  requireDay(paidOn, { on: accepted, zh: '客户接受', en: 'the customer accepted' }, context);
  const to: Payee = { paymentId: newId(), payee, reference };
  requireNew(complaint, to);
  const before = paidOf(complaint, agreed.id);
  if (before.plus(Money.of(amount)).exceeds(Money.of(agreed.amount))) {
    throw refusedByRule(
      'CP-11',
      'more-than-agreed',
      { zh: '付款合计超过约定金额', en: 'Together more than was agreed' },
      { extra: { agreed: agreed.amount, paid: String(before) } },
    );
  }
  const made = { id: to.paymentId, disposalId: agreed.id, kind, amount, paidOn, method };
  const payment: Payment = { ...made, at: now, by: by.id };
  const next: Complaint = {
    ...complaint,
    payments: [...complaint.payments, payment],
    payees: [...complaint.payees, to],
  };
  const event = {
    ...concernsOf(complaint),
    ...{ paymentId: payment.id, kind, amount, paidOn, left: toPayOf(next) ?? '0.00' },
    recordedBy: by.id,
  };
  const events = [happened(ComplaintPaymentRecordedV1, event, 'CP-11')];
  return decided(complaint, next, events, context);
};

/** It came back, or was entered in error: it is owed again, and what followed it does not hold. */
export const reversePayment = (
  complaint: Complaint,
  {
    paymentId,
    on,
    reason,
  }: { readonly paymentId: string; readonly on: LocalDate; readonly reason: string },
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['accepted', 'carried-out'], 'CP-11');
  const payment = complaint.payments.find(({ id }) => id === paymentId);
  if (!payment) {
    throw notFound(
      'payment-not-found',
      { zh: '没有这笔付款', en: 'There is no such payment' },
      { rule: 'CP-11' },
    );
  }
  if (payment.reversedOn) {
    throw conflict(
      'reversed-already',
      { zh: '该付款已冲正', en: 'It was reversed already' },
      { rule: 'CP-11' },
    );
  }
  if (payment.payoutId) {
    throw conflict(
      'paid-by-contracts',
      { zh: '该款由合同台账支付，请在投诉付款中登记退回', en: 'Its payout takes it back' },
      { rule: 'CP-11', extra: { payoutId: payment.payoutId } },
    );
  }
  requireDay(on, { on: payment.paidOn, zh: '付款', en: 'the payment' }, context);
  const { now, by } = context;
  const next: Complaint = {
    ...withoutPayment(complaint, payment, { on, at: now, by: by.id }),
    remarks: remarked(complaint, context, 'payment-reversed', reason),
  };
  const { kind, amount } = payment;
  const event = { ...concernsOf(complaint), paymentId, kind, amount, reversedOn: on };
  const events = [happened(ComplaintPaymentReversedV1, { ...event, reversedBy: by.id }, 'CP-11')];
  return decided(complaint, next, events, context, reason);
};

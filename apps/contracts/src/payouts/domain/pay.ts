import {
  beforeIt,
  happened,
  move,
  refusedByRule,
  type Bilingual,
  type LocalDate,
} from '@kefu/kernel';
import {
  PayoutApprovedV1,
  PayoutPaidV1,
  PayoutRefusedV1,
  PayoutReturnedV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  payoutTransitions,
  type Payout,
  type PayoutContext,
  type PayoutDecision,
  type PayoutMethod,
  type RefusalWhy,
} from './payout.js';

export interface PaidOut {
  readonly paidOn: LocalDate;
  readonly method: PayoutMethod;
  readonly payee: string;
  readonly reference: string;
}

/** @throws Refusal CT-08 `in-the-future`, `before-what-it-follows` */
const requireDay = (
  day: LocalDate,
  follows: { readonly on: LocalDate } & Bilingual,
  { now, handbook }: PayoutContext,
): void => {
  if (day > handbook.calendar.localDate(now)) {
    throw refusedByRule('CT-08', 'in-the-future', {
      zh: '日期不能晚于今天',
      en: 'What was paid was not paid on a day to come',
    });
  }
  if (day >= follows.on) return;
  throw refusedByRule('CT-08', 'before-what-it-follows', beforeIt(follows, follows.on), {
    extra: { follows: follows.on },
  });
};

/** CT-08: it may be paid now. The one who asked for it does not say so. */
export const approvePayout = (payout: Payout, context: PayoutContext): PayoutDecision => {
  const status = move(payoutTransitions, payout.status, 'approved', 'CT-08');
  const { now, by } = context;
  if (by.id === payout.askedBy) {
    throw refusedByRule('CT-08', 'own-request', {
      zh: '不能批准自己提出的付款',
      en: 'Nobody approves what they asked for',
    });
  }
  const next: Payout = { ...payout, status, approvedAt: now, approvedBy: by.id };
  const event = { ...concernsOf(next), amount: next.amount, approvedBy: by.id };
  return decided(next, [happened(PayoutApprovedV1, event, 'CT-08')], context);
};

/** CT-08: the money left, by the hand of somebody who did not approve it. */
export const payOut = (payout: Payout, paid: PaidOut, context: PayoutContext): PayoutDecision => {
  const status = move(payoutTransitions, payout.status, 'paid', 'CT-08');
  const { now, by, handbook } = context;
  if (by.id === payout.approvedBy) {
    throw refusedByRule('CT-08', 'own-approval', {
      zh: '不能支付自己批准的款项',
      en: 'Nobody pays what they approved',
    });
  }
  const approvedOn = handbook.calendar.localDate(payout.approvedAt ?? now);
  requireDay(paid.paidOn, { on: approvedOn, zh: '批准', en: 'it was approved' }, context);
  const next: Payout = {
    ...{ ...payout, ...paid, status, paidBy: by.id },
    ...{ endedAt: now, endedBy: by.id },
  };
  const { kind, amount } = payout;
  const { paidOn, method } = paid;
  const event = { ...concernsOf(next), kind, amount, paidOn, method, paidBy: by.id };
  return decided(next, [happened(PayoutPaidV1, event, 'CT-08')], context);
};

/** It is not paid, with why: the handler of the complaint hears of it. */
export const refusePayout = (
  payout: Payout,
  { why, reason }: { readonly why: RefusalWhy; readonly reason: string },
  context: PayoutContext,
): PayoutDecision => {
  const status = move(payoutTransitions, payout.status, 'refused', 'CT-08');
  const { now, by } = context;
  const next: Payout = {
    ...{ ...payout, status, refusedWhy: why, reason },
    ...{ endedAt: now, endedBy: by.id },
  };
  const event = { ...concernsOf(next), why, refusedBy: by.id };
  return decided(next, [happened(PayoutRefusedV1, event, 'CT-08')], context, reason);
};

/** The money came back, or had been entered in error: the complaint asks for it again. */
export const returnPayout = (
  payout: Payout,
  { on, reason }: { readonly on: LocalDate; readonly reason: string },
  context: PayoutContext,
): PayoutDecision => {
  const status = move(payoutTransitions, payout.status, 'returned', 'CT-08');
  requireDay(on, { on: payout.paidOn ?? on, zh: '付款', en: 'the payment' }, context);
  const next: Payout = { ...payout, status, returnedOn: on, reason, endedAt: context.now };
  const { amount } = payout;
  const event = { ...concernsOf(next), amount, returnedOn: on, recordedBy: context.by.id };
  return decided(next, [happened(PayoutReturnedV1, event, 'CT-08')], context, reason);
};

import {
  happened,
  Money,
  move,
  refusedByRule,
  requireState,
  type LocalDate,
  type MoneyText,
  type WorkingCalendar,
} from '@kefu/kernel';
import {
  PaymentAdvanceReturnedV1,
  PaymentAllocatedV1,
  PaymentRecordedV1,
  PaymentReversedV1,
} from '@kefu/messages-contracts';
import {
  paymentTransitions,
  type Payment,
  type PaymentContext,
  type PaymentDecision,
  type Share,
} from './payment.js';

/** A receivable and what of the money is for it. */
export interface Allocation {
  readonly receivableId: string;
  readonly amount: MoneyText;
  readonly recovery: boolean;
}

type Told = Pick<
  Payment,
  'number' | 'customerId' | 'regionId' | 'amount' | 'paidOn' | 'method' | 'reference' | 'payer'
>;

const mostYears = 10;

/** @throws Refusal `in-the-future`, `too-long-ago`: of a day on which nobody can have paid */
export const requirePaidOn = (
  paidOn: LocalDate,
  { now, calendar }: { readonly now: string; readonly calendar: WorkingCalendar },
): void => {
  const today = calendar.localDate(now);
  if (paidOn > today) {
    throw refusedByRule('CT-05', 'in-the-future', {
      zh: '到账日期不能晚于今天',
      en: 'What came in did not come on a day to come',
    });
  }
  if (Number(today.slice(0, 4)) - Number(paidOn.slice(0, 4)) <= mostYears) return;
  throw refusedByRule('CT-05', 'too-long-ago', {
    zh: '到账日期早于十年前',
    en: 'It came in more than ten years ago',
  });
};

const sharesOf = (
  allocations: readonly Allocation[],
  { now, by }: PaymentContext,
): readonly Share[] => allocations.map((one) => ({ ...one, at: now, by: by.id }));

const told = (allocations: readonly Allocation[]) =>
  allocations.map(({ receivableId, amount, recovery }) => ({ receivableId, amount, recovery }));

/** What is left of so much when this goes to receivables, each of which is named once. */
const leftOf = (amount: MoneyText, allocations: readonly Allocation[]): MoneyText => {
  const ids = new Set(allocations.map(({ receivableId }) => receivableId));
  if (ids.size < allocations.length) {
    throw refusedByRule('CT-05', 'named-twice', {
      zh: '同一应收款只能出现一次',
      en: 'Each receivable is named once',
    });
  }
  const sum = Money.sum(allocations.map((one) => Money.of(one.amount)));
  const left = Money.of(amount).minus(sum);
  if (!Money.zero.exceeds(left)) return String(left);
  throw refusedByRule(
    'CT-05',
    'more-than-came',
    { zh: '分配合计超过可用金额', en: 'More is given to receivables than there is' },
    { extra: { available: amount, allocated: String(sum) } },
  );
};

/** Money of a customer, for several receivables or none; the rest is an advance. */
export const recordPayment = (
  id: string,
  payment: Told,
  allocations: readonly Allocation[],
  context: PaymentContext,
): PaymentDecision => {
  if (!Money.of(payment.amount).exceeds(Money.zero)) {
    throw refusedByRule('CT-05', 'amount-not-positive', {
      zh: '付款金额必须大于零',
      en: 'A payment is above zero',
    });
  }
  const advance = leftOf(payment.amount, allocations);
  const next: Payment = {
    ...{ ...payment, id, advance, status: 'recorded', returned: '0.00' },
    ...{ shares: sharesOf(allocations, context), recordedBy: context.by.id },
  };
  const { customerId, regionId, number, amount, paidOn, recordedBy } = next;
  const event = {
    ...{ customerId, regionId, number, amount, paidOn },
    ...{ shares: told(allocations), advance, recordedBy },
  };
  return { next, events: [happened(PaymentRecordedV1, event, 'CT-05')] };
};

/** @throws Refusal `wrong-state` */
export const requireStanding = ({ status }: Payment): void => {
  requireState(status, ['recorded'], 'CT-05');
};

/** Of its advance some goes to receivables. */
export const allocateAdvance = (
  payment: Payment,
  allocations: readonly Allocation[],
  context: PaymentContext,
): PaymentDecision => {
  requireStanding(payment);
  const advance = leftOf(payment.advance, allocations);
  const shares = [...payment.shares, ...sharesOf(allocations, context)];
  const { customerId, regionId } = payment;
  const event = {
    ...{ customerId, regionId, advance },
    ...{ shares: told(allocations), allocatedBy: context.by.id },
  };
  const events = [happened(PaymentAllocatedV1, event, 'CT-05')];
  return { next: { ...payment, shares, advance }, events };
};

/** CT-08: of its advance some goes back; never more than there is. */
export const returnAdvance = (
  payment: Payment,
  { refundId, amount }: { readonly refundId: string; readonly amount: MoneyText },
): PaymentDecision => {
  requireStanding(payment);
  const left = Money.of(payment.advance).minus(Money.of(amount));
  if (Money.zero.exceeds(left)) {
    throw refusedByRule(
      'CT-08',
      'more-than-paid',
      { zh: '退款不能超过预收余额', en: 'Never more back than is left of the advance' },
      { extra: { advance: payment.advance } },
    );
  }
  const { customerId, regionId } = payment;
  const advance = String(left);
  const returned = String(Money.of(payment.returned).plus(Money.of(amount)));
  const event = { customerId, regionId, refundId, amount, advance };
  const events = [happened(PaymentAdvanceReturnedV1, event, 'CT-08')];
  return { next: { ...payment, advance, returned }, events };
};

/** It bounced, or was entered in error. What went back to the customer came from somewhere: it stays. */
export const reversePayment = (
  payment: Payment,
  reason: string,
  { now, by }: PaymentContext,
): PaymentDecision => {
  const status = move(paymentTransitions, payment.status, 'reversed', 'CT-05');
  if (Money.of(payment.returned).exceeds(Money.zero)) {
    throw refusedByRule('CT-08', 'returned-already', {
      zh: '预收款已退回客户，不能冲正',
      en: 'Some of it went back to the customer already',
    });
  }
  const reversed = { reversedAt: now, reversedBy: by.id, reversalReason: reason };
  const next: Payment = { ...payment, status, advance: '0.00', ...reversed };
  const { customerId, regionId, amount } = payment;
  const event = { customerId, regionId, amount, reversedBy: by.id };
  return { next, events: [happened(PaymentReversedV1, event, 'CT-05')], reason };
};

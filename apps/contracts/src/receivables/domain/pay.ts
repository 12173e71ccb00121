import { conflict, happened, refusedByRule, type LocalDate, type MoneyText } from '@kefu/kernel';
import {
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivableRecoveredV1,
  ReceivableRecoveryReversedV1,
  ReceivableRefundedV1,
} from '@kefu/messages-contracts';
import { decided, openDispute, overdueAt } from './clocks.js';
import {
  concernsOf,
  isMore,
  isOwed,
  minus,
  moveTo,
  plus,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
  type ReceivableStatus,
} from './receivable.js';

export interface Money {
  readonly paymentId: string;
  readonly amount: MoneyText;
  readonly paidOn: LocalDate;
}

/** What it is with so much paid: paid (or bad debt, where some was written off), else overdue once its day is over, else as far as it is paid. */
const statusWith = (
  receivable: Receivable,
  paid: MoneyText,
  context: ReceivableContext,
): ReceivableStatus => {
  const { amount, writtenOff } = receivable;
  const settled = plus(paid, writtenOff) === amount;
  if (settled) return writtenOff === '0.00' ? 'paid' : 'bad-debt';
  const late = receivable.status === 'overdue' || isLate(receivable, context);
  if (late) return 'overdue';
  return isMore(paid, '0.00') ? 'part-paid' : 'invoiced';
};

const isLate = (receivable: Receivable, context: ReceivableContext): boolean =>
  !openDispute(receivable) && overdueAt(receivable, context) <= context.now;

const movedTo = (receivable: Receivable, to: ReceivableStatus): ReceivableStatus =>
  receivable.status === to ? to : moveTo(receivable, to, 'CT-05');

/**
 * Money for it, all of it or a part; what it is written off, as a recovery (CT-07).
 * @throws Refusal `not-owed` (409), `more-than-owed` (422)
 */
export const takeMoney = (
  receivable: Receivable,
  money: Money,
  context: ReceivableContext,
): ReceivableDecision => {
  if (receivable.status === 'bad-debt') return recover(receivable, money, context);
  if (!isOwed(receivable)) throw notOwed(receivable);
  const { paymentId, amount, paidOn } = money;
  requireAtMost(amount, receivable.left);
  const paid = plus(receivable.paid, amount);
  const status = movedTo(receivable, statusWith(receivable, paid, context));
  const left = minus(receivable.left, amount);
  const next = { ...receivable, status, paid, left };
  const event = { ...concernsOf(next), paymentId, amount, left, paidOn };
  return decided(next, [happened(ReceivablePaidV1, event, 'CT-05')], context);
};

const notOwed = ({ status, number }: Receivable) =>
  status === 'paid'
    ? conflict(
        'paid-already',
        { zh: '该应收款已付清', en: 'It is paid already' },
        { rule: 'CT-05', extra: { number } },
      )
    : conflict(
        'not-invoiced',
        { zh: '没有有效发票，不能收款', en: 'There is no invoice that stands' },
        { rule: 'CT-13', extra: { number, status } },
      );

const requireAtMost = (amount: MoneyText, most: MoneyText): void => {
  if (!isMore(amount, most)) return;
  throw refusedByRule(
    'CT-05',
    'more-than-owed',
    { zh: '超过尚欠金额，多余部分记为预收', en: 'More than is owed; the rest is an advance' },
    { extra: { left: most } },
  );
};

const recover = (
  receivable: Receivable,
  { paymentId, amount, paidOn }: Money,
  context: ReceivableContext,
): ReceivableDecision => {
  requireAtMost(amount, minus(receivable.writtenOff, receivable.recovered));
  const next = { ...receivable, recovered: plus(receivable.recovered, amount) };
  const event = { ...concernsOf(next), paymentId, amount, paidOn };
  return decided(next, [happened(ReceivableRecoveredV1, event, 'CT-07')], context);
};

/**
 * A payment that did not stand: it is owed again, unless the money went back meanwhile (CT-08). What was
 * written off since stays so (CT-07); so much of it alone is owed as came back.
 */
export const giveUpMoney = (
  receivable: Receivable,
  { paymentId, amount, recovery }: Omit<Money, 'paidOn'> & { readonly recovery: boolean },
  context: ReceivableContext,
): ReceivableDecision => {
  if (recovery) {
    const next = { ...receivable, recovered: minus(receivable.recovered, amount) };
    const event = { ...concernsOf(next), paymentId, amount };
    return decided(next, [happened(ReceivableRecoveryReversedV1, event, 'CT-07')], context);
  }
  const paid = minus(receivable.paid, amount);
  requireRefundable(receivable, paid, '0.00');
  const left = minus(minus(receivable.amount, paid), receivable.writtenOff);
  const isBad = receivable.status === 'bad-debt';
  const to = isBad ? 'overdue' : statusWith({ ...receivable, paid }, paid, context);
  const status = movedTo(receivable, to);
  const next = { ...receivable, status, paid, left };
  const event = { ...concernsOf(next), paymentId, amount, left };
  return decided(next, [happened(ReceivablePaymentReversedV1, event, 'CT-05')], context);
};

/** CT-08: never more back than was paid. */
const requireRefundable = ({ refunded }: Receivable, paid: MoneyText, amount: MoneyText): void => {
  if (!isMore(plus(refunded, amount), paid)) return;
  throw refusedByRule(
    'CT-08',
    'more-than-paid',
    { zh: '退款不能超过已付金额', en: 'Never more back than was paid' },
    { extra: { paid, refunded } },
  );
};

/** CT-08: money that was paid for it goes back; it stays paid, for what was owed was owed. */
export const giveBack = (
  receivable: Receivable,
  { refundId, amount }: { readonly refundId: string; readonly amount: MoneyText },
  context: ReceivableContext,
): ReceivableDecision => {
  requireRefundable(receivable, receivable.paid, amount);
  const next = { ...receivable, refunded: plus(receivable.refunded, amount) };
  const event = { ...concernsOf(next), refundId, amount };
  return decided(next, [happened(ReceivableRefundedV1, event, 'CT-08')], context);
};

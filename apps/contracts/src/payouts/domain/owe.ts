import { happened, Money, type MoneyText } from '@kefu/kernel';
import { PayoutChangedV1, PayoutOwedV1, PayoutWithdrawnV1 } from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  isOpen,
  type Payout,
  type PayoutContext,
  type PayoutDecision,
} from './payout.js';

/** What a complaint says is to be paid of one disposal in all; nothing, where it was called off. */
export interface Wanted extends Pick<
  Payout,
  'customerId' | 'regionId' | 'complaintId' | 'complaintNumber' | 'disposalId' | 'kind' | 'askedBy'
> {
  readonly amount: MoneyText;
  /** After a refusal, or money that came back. */
  readonly again: boolean;
}

/** What is left to pay of it, by all that stands of its payouts. */
export const leftOf = (
  amount: MoneyText,
  payouts: readonly Pick<Payout, 'status' | 'amount'>[],
): Money => {
  const paid = payouts.filter(({ status }) => status === 'paid');
  const left = Money.of(amount).minus(Money.sum(paid.map((one) => Money.of(one.amount))));
  return left.exceeds(Money.zero) ? left : Money.zero;
};

/** What was refused is the handler's to decide: it is owed again when they ask again. */
export const waitsForHandler = (
  payouts: readonly Pick<Payout, 'status'>[],
  { again }: Pick<Wanted, 'again'>,
): boolean => !again && payouts.at(-1)?.status === 'refused';

/** What a word of the complaint asks of its payouts: the open one follows it, or another is owed, or neither. */
export const answerTo = <One extends Pick<Payout, 'status' | 'amount'>>(
  wanted: Pick<Wanted, 'amount' | 'again'>,
  payouts: readonly One[],
): { readonly left: Money; readonly open: One | undefined; readonly owes: boolean } => {
  const left = leftOf(wanted.amount, payouts);
  const open = payouts.find(isOpen);
  const owes = !open && left.exceeds(Money.zero) && !waitsForHandler(payouts, wanted);
  return { left, open, owes };
};

/** CT-08: it is to be paid, once somebody else approves it. */
export const owe = (
  { id, number, amount }: Pick<Payout, 'id' | 'number' | 'amount'>,
  { again: _, ...wanted }: Wanted,
  context: PayoutContext,
): PayoutDecision => {
  const next: Payout = {
    ...{ ...wanted, id, number, amount, status: 'owed' },
    ...{ owedAt: context.now, breaches: [] },
  };
  const event = { ...concernsOf(next), number, kind: next.kind, amount };
  return decided(next, [happened(PayoutOwedV1, event, 'CT-08')], context);
};

/** The complaint wants another amount, or nothing any more; of what has left it changes nothing. */
export const follow = (
  payout: Payout,
  left: Money,
  askedBy: string,
  context: PayoutContext,
): PayoutDecision => {
  if (!isOpen(payout) || left.compare(Money.of(payout.amount)) === 0) {
    return { next: payout, events: [] };
  }
  const { now, by } = context;
  if (!left.exceeds(Money.zero)) {
    const gone: Payout = { ...payout, status: 'withdrawn', endedAt: now, endedBy: by.id };
    const event = { ...concernsOf(payout), amount: payout.amount };
    return decided(gone, [happened(PayoutWithdrawnV1, event, 'CT-08')], context);
  }
  const next: Payout = {
    ...{ ...payout, amount: String(left), status: 'owed', askedBy, owedAt: now },
    ...{ approvedAt: undefined, approvedBy: undefined },
  };
  const event = { ...concernsOf(next), amount: next.amount };
  return decided(next, [happened(PayoutChangedV1, event, 'CT-08')], context);
};

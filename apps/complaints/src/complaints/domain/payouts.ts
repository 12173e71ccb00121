import { happened, Money, type Happened } from '@kefu/kernel';
import { ComplaintPayoutAskedV1, ComplaintPayoutCalledOffV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext } from './context.js';
import { agreedMoney, moneyIn, paidOf } from './owed.js';
import type { MoneyKind } from './payment.js';
import type { RefusedPayout } from './refused-payout.js';

interface WantedPayout {
  readonly disposalId: string;
  readonly kind: MoneyKind;
  readonly amount: Money;
}

/** What was entered here, and not paid by whoever keeps the books. */
const enteredHere = ({ payments }: Complaint, disposalId: string): Money =>
  Money.sum(
    payments.flatMap((one) =>
      one.disposalId === disposalId && !one.reversedOn && !one.payoutId
        ? [Money.of(one.amount)]
        : [],
    ),
  );

/**
 * CP-11: what others are to have paid in all follows from what the complaint is, whoever changed it. Their
 * own payments do not lower it: they count those themselves, so that news that cross pay nothing twice.
 */
const wantedPayouts = (complaint: Complaint): readonly WantedPayout[] =>
  complaint.proposals.flatMap((proposal) => {
    const holds = complaint.status === 'accepted' || proposal.carriedOutAt !== undefined;
    if (proposal.status !== 'accepted' || !holds) return [];
    return moneyIn(proposal).flatMap(({ id: disposalId, kind, amount: agreed }) => {
      const amount = Money.of(agreed).minus(enteredHere(complaint, disposalId));
      return amount.exceeds(Money.zero) ? [{ disposalId, kind, amount }] : [];
    });
  });

const asked = (
  complaint: Complaint,
  { disposalId, kind, amount }: WantedPayout,
  { by }: ComplaintContext,
  again?: true,
): Happened => {
  const { number } = complaint;
  const what = { number, disposalId, kind, amount: String(amount), askedBy: by.id };
  const event = { ...concernsOf(complaint), ...what, ...(again ? { again } : {}) };
  return happened(ComplaintPayoutAskedV1, event, 'CP-11');
};

/** What is told of payouts that are wanted otherwise than before. */
export const payoutsMoved = (
  before: Complaint | undefined,
  after: Complaint,
  context: ComplaintContext,
): readonly Happened[] => {
  const was = before ? wantedPayouts(before) : [];
  const is = wantedPayouts(after);
  const gone = was.filter((one) => !is.some(({ disposalId }) => disposalId === one.disposalId));
  const moved = is.filter((one) => {
    const former = was.find(({ disposalId }) => disposalId === one.disposalId);
    return former?.amount.compare(one.amount) !== 0;
  });
  return [
    ...gone.map(({ disposalId }) =>
      happened(ComplaintPayoutCalledOffV1, { ...concernsOf(after), disposalId }, 'CP-11'),
    ),
    ...moved.map((one) => asked(after, one, context)),
  ];
};

/** Refusals about which the handler has not decided: what they are of is still to be paid. */
export const undecidedPayouts = (complaint: Complaint): readonly RefusedPayout[] => {
  if (complaint.status !== 'accepted') return [];
  const open = agreedMoney(complaint).filter(({ id, amount }) =>
    Money.of(amount).exceeds(paidOf(complaint, id)),
  );
  return complaint.refusedPayouts.filter(
    ({ askedAgainAt, disposalId }) => !askedAgainAt && open.some(({ id }) => id === disposalId),
  );
};

/** CP-11: whoever keeps the books refused it; the handler has it in front of them. */
export const payoutRefused = (
  complaint: Complaint,
  refused: Omit<RefusedPayout, 'at'>,
  { now }: ComplaintContext,
): Complaint => ({
  ...complaint,
  refusedPayouts: [...complaint.refusedPayouts, { ...refused, at: now }],
});

/** Where others paid enough of it all the same, nothing is owed. */
const isOwed = (complaint: Complaint, { disposalId, amount }: WantedPayout): boolean =>
  amount.plus(enteredHere(complaint, disposalId)).exceeds(paidOf(complaint, disposalId));

/** What is asked for once more, where it is still wanted. */
export const askedAgain = (
  complaint: Complaint,
  disposalId: string,
  context: ComplaintContext,
): readonly Happened[] =>
  wantedPayouts(complaint)
    .filter((one) => one.disposalId === disposalId && isOwed(complaint, one))
    .map((one) => asked(complaint, one, context, true));

import { Money, refusedByRule } from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import { present } from './context.js';
import { isMoney, type MoneyKind } from './payment.js';
import type { Proposal, ProposedDisposal } from './proposal.js';

export interface AgreedMoney extends Omit<ProposedDisposal, 'kind'> {
  readonly kind: MoneyKind;
}

/** What stands of the payments of one disposal. */
export const paidOf = ({ payments }: Complaint, disposalId: string): Money =>
  Money.sum(
    payments.flatMap((one) =>
      one.disposalId === disposalId && !one.reversedOn ? [Money.of(one.amount)] : [],
    ),
  );

export const moneyIn = ({ disposals = [] }: Proposal): readonly AgreedMoney[] =>
  disposals.flatMap(({ kind, ...one }) => (isMoney(kind) ? [{ ...one, kind }] : []));

/** The money that the customer accepted last. */
export const agreedMoney = (complaint: Complaint): readonly AgreedMoney[] => {
  const agreed = present(complaint);
  return agreed?.status === 'accepted' ? moneyIn(agreed) : [];
};

/** What was paid beyond one sum pays nothing of another. */
const leftOf = (complaint: Complaint): Money =>
  Money.sum(
    agreedMoney(complaint)
      .map(({ id, amount }) => Money.of(amount).minus(paidOf(complaint, id)))
      .filter((left) => left.exceeds(Money.zero)),
  );

export const owesMoney = (complaint: Complaint): boolean => leftOf(complaint).exceeds(Money.zero);

/** What finance has yet to pay; undefined where that is nothing. */
export const toPayOf = (complaint: Complaint): string | undefined => {
  if (complaint.status !== 'accepted') return undefined;
  return owesMoney(complaint) ? String(leftOf(complaint)) : undefined;
};

/** CP-11: compensation and refund are carried out by their payment alone. */
export const requirePaid = (complaint: Complaint): void => {
  const left = toPayOf(complaint);
  if (left === undefined) return;
  throw refusedByRule(
    'CP-11',
    'payment-missing',
    { zh: `尚有 ${left} 元未付`, en: `${left} yuan have yet to be paid` },
    { extra: { left } },
  );
};

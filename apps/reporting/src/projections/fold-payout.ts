import { Money } from '@kefu/kernel';
import {
  PayoutChangedV1,
  PayoutDeadlineBreachedV1,
  PayoutOwedV1,
  PayoutPaidV1,
  PayoutRefusedV1,
  PayoutReturnedV1,
  PayoutWithdrawnV1,
} from '@kefu/messages-contracts';
import type { ClaimFacts as Facts } from './claim-facts.js';
import type { ClaimRow as Row } from './claim-tables.js';
import { first, then } from './fold.js';

export const nothing = { amount: '0.00', paid: '0.00', open: '0.00' } as const;

const owed = first(PayoutOwedV1, (data, meta, out: Facts): Row => {
  const { number, customerId, regionId, amount } = data;
  const claim: Row = {
    ...{ id: meta.aggregateId, kind: 'payout', number, customerId, contractId: null, regionId },
    ...{ asked: null, dueAt: meta.time, ...nothing },
  };
  out.becomes(claim, meta, { amount, open: amount });
  out.moved(claim, meta, 'payouts-owed', amount);
  return claim;
});

/** Another amount is owed, so much more or less. */
const changed = then(PayoutChangedV1, (claim: Row, { amount }, meta, out: Facts) => {
  const more = Money.of(amount).minus(Money.of(claim.amount)).toString();
  out.becomes(claim, meta, { amount, open: amount });
  out.moved(claim, meta, 'payouts-owed', more);
});

const paid = then(PayoutPaidV1, (claim: Row, { amount }, meta, out: Facts) => {
  out.becomes(claim, meta, { paid: amount, open: '0.00' });
  out.moved(claim, meta, 'payouts-paid', amount);
});

/** What is owed again is another payout, so that this one is owed no more. */
const returned = then(PayoutReturnedV1, (claim: Row, { amount }, meta, out: Facts) => {
  out.becomes(claim, meta, nothing);
  out.moved(claim, meta, 'payouts-paid', amount, -1);
  out.moved(claim, meta, 'payouts-owed', amount, -1);
});

const refused = then(PayoutRefusedV1, (claim: Row, _data, meta, out: Facts) => {
  out.becomes(claim, meta, { open: '0.00' });
  out.moved(claim, meta, 'payouts-refused', claim.amount);
});

const withdrawn = then(PayoutWithdrawnV1, (claim: Row, { amount }, meta, out: Facts) => {
  out.becomes(claim, meta, nothing);
  out.moved(claim, meta, 'payouts-owed', amount, -1);
});

const late = then(PayoutDeadlineBreachedV1, (claim: Row, data, meta, out: Facts) => {
  out.breached(claim, meta, data);
});

/** Money that leaves for what complaints come to (RP-05). */
export const payoutSteps = [owed, changed, paid, returned, refused, withdrawn, late] as const;

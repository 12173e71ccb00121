import { Money, type MoneyText } from '@kefu/kernel';
import {
  DepositDayAgreedV1,
  DepositDeadlineBreachedV1,
  DepositForfeitedV1,
  DepositMovementReversedV1,
  DepositPaidV1,
  DepositReclaimedV1,
  DepositRequestedV1,
  ReceivableDeadlineBreachedV1,
  ReceivableDisputeSettledV1,
  ReceivableDunnedV1,
  ReceivableInvoicedV1,
  ReceivableInvoiceWithdrawnV1,
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivablePlannedV1,
  ReceivableRecoveredV1,
  ReceivableRecoveryReversedV1,
  ReceivableRefundedV1,
  ReceivableWrittenOffV1,
} from '@kefu/messages-contracts';
import type { ClaimFacts as Facts } from './claim-facts.js';
import type { ClaimKind, ClaimRow as Row } from './claim-tables.js';
import { nothing, payoutSteps } from './fold-payout.js';
import { first, then } from './fold.js';

type Named = Pick<Row, 'number' | 'customerId' | 'contractId' | 'regionId'>;

const claimOf = (id: string, kind: ClaimKind, named: Named, dueAt: string): Row => {
  const { number, customerId, contractId, regionId } = named;
  return { id, kind, number, customerId, contractId, regionId, asked: null, dueAt, ...nothing };
};

const plus = (one: MoneyText, other: MoneyText): MoneyText =>
  Money.of(one).plus(Money.of(other)).toString();
const minus = (one: MoneyText, other: MoneyText): MoneyText =>
  Money.of(one).minus(Money.of(other)).toString();

const planned = first(ReceivablePlannedV1, (data, meta, out: Facts): Row => {
  const claim = claimOf(meta.aggregateId, 'receivable', data, out.endOf(data.dueOn));
  return { ...claim, asked: data.amount };
});

const invoiced = then(ReceivableInvoicedV1, (claim: Row, data, meta, out: Facts) => {
  const { amount } = data;
  claim.asked = amount;
  out.becomes(claim, meta, { amount, paid: '0.00', open: amount, dueAt: out.endOf(data.dueOn) });
  out.moved(claim, meta, 'receivables-invoiced', amount);
});

/** Nothing comes to nothing: what is corrected after its invoice was voided is the same error. */
const errorCounted = '0.00';

const withdrawn = then(ReceivableInvoiceWithdrawnV1, (claim: Row, data, meta, out: Facts) => {
  out.becomes(claim, meta, nothing);
  out.moved(claim, meta, 'receivables-invoiced', data.amount, -1);
  out.counted(claim, meta, 'billing-errors');
  claim.asked = errorCounted;
});

/** What was corrected while it was invoiced is owed as it is now; what was paid of it stays paid. */
const settled = then(ReceivableDisputeSettledV1, (claim: Row, data, meta, out: Facts) => {
  const { result, amount } = data;
  const isNew = claim.asked !== errorCounted && amount !== claim.asked;
  if (result === 'corrected' && isNew) out.counted(claim, meta, 'billing-errors');
  claim.asked = amount;
  if (claim.amount === '0.00' || amount === claim.amount) return;
  const left = Money.of(amount).minus(Money.of(claim.paid));
  const open = left.exceeds(Money.zero) ? left.toString() : '0.00';
  out.becomes(claim, meta, { amount, open });
});

const paid = then(ReceivablePaidV1, (claim: Row, data, meta, out: Facts) => {
  out.becomes(claim, meta, { paid: plus(claim.paid, data.amount), open: data.left });
  out.moved(claim, meta, 'receivables-paid', data.amount);
});

const unpaid = then(ReceivablePaymentReversedV1, (claim: Row, data, meta, out: Facts) => {
  out.becomes(claim, meta, { paid: minus(claim.paid, data.amount), open: data.left });
  out.moved(claim, meta, 'receivables-paid', data.amount, -1);
});

const dunned = then(ReceivableDunnedV1, (claim: Row, _data, meta, out: Facts) => {
  out.counted(claim, meta, 'receivables-dunned');
});

const writtenOff = then(ReceivableWrittenOffV1, (claim: Row, data, meta, out: Facts) => {
  out.becomes(claim, meta, { open: '0.00' });
  out.moved(claim, meta, 'receivables-written-off', data.amount);
});

const recovered = then(ReceivableRecoveredV1, (claim: Row, data, meta, out: Facts) => {
  out.moved(claim, meta, 'receivables-recovered', data.amount);
});

const notRecovered = then(ReceivableRecoveryReversedV1, (claim: Row, data, meta, out: Facts) => {
  out.moved(claim, meta, 'receivables-recovered', data.amount, -1);
});

const refunded = then(ReceivableRefundedV1, (claim: Row, data, meta, out: Facts) => {
  out.moved(claim, meta, 'receivables-refunded', data.amount);
});

const requested = first(DepositRequestedV1, (data, meta, out: Facts): Row => {
  return claimOf(meta.aggregateId, 'deposit', data, out.endOf(data.reclaimOn));
});

const wentOut = then(DepositPaidV1, (claim: Row, data, meta, out: Facts) => {
  const { moved, outstanding: open } = data;
  out.becomes(claim, meta, { amount: moved, open, dueAt: out.endOf(data.reclaimOn) });
  out.moved(claim, meta, 'deposits-paid', moved);
});

const cameBack = then(DepositReclaimedV1, (claim: Row, data, meta, out: Facts) => {
  const { moved, outstanding: open } = data;
  out.becomes(claim, meta, { paid: plus(claim.paid, moved), open });
  out.moved(claim, meta, 'deposits-reclaimed', moved);
});

const lost = then(DepositForfeitedV1, (claim: Row, { moved, outstanding }, meta, out: Facts) => {
  out.becomes(claim, meta, { open: outstanding });
  out.moved(claim, meta, 'deposits-forfeited', moved);
});

/** Of a payment that was none nothing was ever out. */
const reversed = then(DepositMovementReversedV1, (claim: Row, data, meta, out: Facts) => {
  const { kind, moved, outstanding: open } = data;
  const now = {
    paid: { amount: '0.00' },
    reclaimed: { paid: minus(claim.paid, moved) },
    forfeited: {},
  }[kind];
  out.becomes(claim, meta, { ...now, open });
  out.moved(claim, meta, `deposits-${kind}`, moved, -1);
});

const dayAgreed = then(DepositDayAgreedV1, (claim: Row, { reclaimOn }, meta, out: Facts) => {
  out.becomes(claim, meta, { dueAt: out.endOf(reclaimOn) });
});

const late = then(DepositDeadlineBreachedV1, (claim: Row, data, meta, out: Facts) => {
  out.breached(claim, meta, data);
});

const disputeLate = then(ReceivableDeadlineBreachedV1, (claim: Row, data, meta, out: Facts) => {
  out.breached(claim, meta, data);
});

const contractSteps = [
  ...[planned, invoiced, withdrawn, settled, paid, unpaid, dunned, writtenOff],
  ...[recovered, notRecovered, refunded, disputeLate],
  ...[requested, wentOut, cameBack, lost, reversed, dayAgreed, late],
] as const;

export const claimSteps = [...contractSteps, ...payoutSteps] as const;

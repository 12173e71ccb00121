import { instantAt, Money, type Instant, type LocalDate } from '@kefu/kernel';
import {
  ComplaintCalledOffV1,
  ComplaintCarriedOutV1,
  ComplaintPaymentRecordedV1,
  ComplaintPaymentReversedV1,
  type ComplaintProposedV1,
} from '@kefu/messages-complaints';
import type { EventMeta } from '@kefu/messaging';
import type { ComplaintFacts as Facts } from './complaint-facts.js';
import type { ComplaintRow as Row } from './complaint-tables.js';
import { then } from './fold.js';

export const noMoney = {
  ...{ compensationOffered: '0.00', refundOffered: '0.00', carriedOut: false },
  ...{ compensationGranted: '0.00', refundGranted: '0.00' },
} as const;

const kinds = ['compensation', 'refund'] as const;

const offeredOf = (remedies: ComplaintProposedV1['remedies'], kind: string): string => {
  const costs = remedies.filter((one) => one.kind === kind).map(({ cost }) => Money.of(cost));
  return Money.sum(costs).toString();
};

/** CP-06: of several proposals the last one is what the customer may take. */
export const offer = (complaint: Row, remedies: ComplaintProposedV1['remedies']): void => {
  complaint.compensationOffered = offeredOf(remedies, 'compensation');
  complaint.refundOffered = offeredOf(remedies, 'refund');
};

const moved = (
  complaint: Row,
  { sequence }: EventMeta,
  out: Facts,
  what: { readonly figure: string; readonly at: Instant; readonly value: number },
): void => {
  if (what.value !== 0) out.record(complaint, sequence, what);
};

/** CP-07: what was offered is granted with the customer's yes. */
export const grant = (complaint: Row, at: Instant, meta: EventMeta, out: Facts): void => {
  for (const kind of kinds) {
    const amount = complaint[`${kind}Offered`];
    complaint[`${kind}Granted`] = amount;
    const figure = `complaints-${kind}-granted`;
    moved(complaint, meta, out, { figure, at, value: Number(amount) });
  }
  complaint.carriedOut = false;
};

/** What was granted and not done yet is granted no more. */
export const takeBack = (complaint: Row, meta: EventMeta, out: Facts): void => {
  if (complaint.carriedOut) return;
  for (const kind of kinds) {
    const value = -Number(complaint[`${kind}Granted`]);
    const figure = `complaints-${kind}-granted`;
    moved(complaint, meta, out, { figure, at: meta.time, value });
    complaint[`${kind}Granted`] = '0.00';
  }
};

const carriedOut = then(ComplaintCarriedOutV1, (complaint: Row) => {
  complaint.carriedOut = true;
});

const calledOff = then(ComplaintCalledOffV1, (complaint: Row, _data, meta, out: Facts) => {
  takeBack(complaint, meta, out);
});

const left = (day: LocalDate, { zone }: Facts): Instant => instantAt(day, '00:00', zone);

const paid = then(ComplaintPaymentRecordedV1, (complaint: Row, data, meta, out: Facts) => {
  const figure = `complaints-${data.kind}-paid`;
  const value = Number(data.amount);
  moved(complaint, meta, out, { figure, at: left(data.paidOn, out), value });
});

/** It is owed again. */
const unpaid = then(ComplaintPaymentReversedV1, (complaint: Row, data, meta, out: Facts) => {
  const figure = `complaints-${data.kind}-paid`;
  const value = -Number(data.amount);
  moved(complaint, meta, out, { figure, at: left(data.reversedOn, out), value });
  complaint.carriedOut = false;
});

export const paymentSteps = [carriedOut, calledOff, paid, unpaid] as const;

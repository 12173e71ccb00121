import { keptInTime } from '@kefu/handbook';
import {
  conflict,
  happened,
  refusedByRule,
  requireState,
  whenItWas,
  type Instant,
  type MoneyText,
} from '@kefu/kernel';
import {
  ReceivableBreachWithdrawnV1,
  ReceivableDisputedV1,
  ReceivableDisputeSettledV1,
  ReceivableVerifiedV1,
  ReceivableVoidedV1,
} from '@kefu/messages-contracts';
import { decided, openDispute, settlingBy } from './clocks.js';
import { meteredAmount } from './plan.js';
import {
  concernsOf,
  isMore,
  moveOn,
  moveTo,
  type DisputeResult,
  type Metered,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
} from './receivable.js';

export const requireUndisputed = (receivable: Receivable): void => {
  if (!openDispute(receivable)) return;
  throw conflict(
    'in-dispute',
    { zh: '客户有争议，须先处理', en: 'The customer disputes it; that comes first' },
    { rule: 'CT-05' },
  );
};

/** What a customer says, and when, where it is entered later. */
export interface Said {
  readonly words: string;
  readonly at?: string | undefined;
}

/** A meter is read, or the bill planned; a dispute before it is settled. */
const sinceThere = (
  { plannedAt, metered, disputes }: Receivable,
  { handbook: { calendar } }: ReceivableContext,
): Instant | undefined => {
  const readOn = metered?.readOn;
  return disputes.at(-1)?.settledAt ?? (readOn ? calendar.startOfDay(readOn) : plannedAt);
};

/** CT-05: the customer agrees to what was metered; `words` says how they did. */
export const verifyReceivable = (
  receivable: Receivable,
  { words, at }: Said,
  context: ReceivableContext,
): ReceivableDecision => {
  requireUndisputed(receivable);
  const status = moveOn(receivable, 'verified', 'CT-05');
  const { by } = context;
  const after = { at: sinceThere(receivable, context), zh: '应收产生', en: 'it was there' };
  const verifiedAt = whenItWas(at, context, { after, rule: 'CT-05' });
  const said = [...receivable.said, { about: 'verified', words }];
  const next = { ...receivable, status, said, verifiedAt, verifiedBy: by.id };
  const event = { ...concernsOf(next), amount: next.amount, verifiedBy: by.id };
  return decided(next, [happened(ReceivableVerifiedV1, event, 'CT-05')], context);
};

const disputable = ['planned', 'verified', 'invoiced', 'part-paid', 'overdue'] as const;

/** CT-05: the customer says that it is wrong: it is held, its clock rests, and a work order opens. */
export const disputeReceivable = (
  receivable: Receivable,
  { words, at }: Said,
  context: ReceivableContext,
): ReceivableDecision => {
  requireUndisputed(receivable);
  requireState(receivable.status, disputable, 'CT-05');
  const { by, newId } = context;
  const after = { at: sinceThere(receivable, context), zh: '应收产生', en: 'it was there' };
  const disputedAt = whenItWas(at, context, { after, rule: 'CT-05' });
  const dispute = { id: newId(), at: disputedAt, by: by.id };
  const next = {
    ...receivable,
    disputes: [...receivable.disputes, dispute],
    said: [...receivable.said, { about: dispute.id, words }],
  };
  const { number, amount } = receivable;
  const event = {
    ...{ ...concernsOf(next), number, amount, disputeId: dispute.id },
    ...{ disputedAt, recordedBy: by.id },
  };
  return decided(next, [happened(ReceivableDisputedV1, event, 'CT-05')], context);
};

export interface Settlement {
  readonly result: DisputeResult;
  readonly reason: string;
  /** When it was; now where it is not said. */
  readonly at?: string | undefined;
  /** As it is after a correction, in yuan. */
  readonly amount?: MoneyText | undefined;
  /** The same of what was metered. */
  readonly metered?: Partial<Pick<Metered, 'quantity' | 'unitPrice'>> | undefined;
}

/**
 * CT-05: it stands, is corrected and verified anew, or is dropped. What was invoiced is corrected by
 * voiding the invoice first, what was paid by a refund (CT-08).
 */
export const settleDispute = (
  receivable: Receivable,
  { reason, at, ...settlement }: Settlement,
  context: ReceivableContext,
): ReceivableDecision => {
  const dispute = openDispute(receivable);
  if (!dispute) {
    throw conflict(
      'not-in-dispute',
      { zh: '没有待处理的争议', en: 'Nobody disputes it' },
      { rule: 'CT-05' },
    );
  }
  const { result } = settlement;
  if (result !== 'stands') requireNotInvoiced(receivable);
  const { now, by } = context;
  const settledAt = whenItWas(at, context, {
    after: { at: dispute.at, zh: '提出争议', en: 'the dispute' },
    rule: 'CT-05',
  });
  const settled = { ...dispute, settledAt, settledBy: by.id, result };
  const disputes = receivable.disputes.map((one) => (one === dispute ? settled : one));
  const kept = keptInTime(
    { ...receivable, ...changed(receivable, settlement), disputes },
    settlingBy(receivable, context)?.at,
    { doneAt: settledAt, now },
  );
  const { next } = kept;
  const event = {
    ...{ ...concernsOf(next), disputeId: dispute.id, result },
    ...{ amount: next.amount, settledBy: by.id },
  };
  const events = [
    happened(ReceivableDisputeSettledV1, event, 'CT-05'),
    ...kept.withdrawn.map((told) =>
      happened(ReceivableBreachWithdrawnV1, { ...told, ...concernsOf(next) }, 'CT-05'),
    ),
  ];
  if (result !== 'dropped') return decided(next, events, context, reason);
  return voidReceivable(next, reason, context, events);
};

const requireNotInvoiced = ({ status }: Receivable): void => {
  if (status === 'planned' || status === 'verified') return;
  throw conflict(
    'void-invoice-first',
    { zh: '已开票，须先作废发票', en: 'It is invoiced: the invoice is voided first' },
    { rule: 'CT-13' },
  );
};

/** What is corrected is verified anew. */
const changed = (
  { kind, metered }: Receivable,
  { result, amount, metered: anew }: Omit<Settlement, 'reason' | 'at'>,
): Partial<Receivable> => {
  if (result !== 'corrected') return {};
  if (metered?.readingId) {
    throw conflict(
      'correct-the-reading',
      {
        zh: '账单来自抄表，须更正该读数，账单随之重出',
        en: 'It comes of a reading: that is corrected, and billed anew',
      },
      { rule: 'CT-17', extra: { readingId: metered.readingId } },
    );
  }
  const isMetered = kind === 'metered' && metered;
  const read = isMetered && anew ? { ...metered, ...anew } : undefined;
  const comesTo = isMetered ? read && meteredAmount(read) : amount;
  if (!comesTo || !isMore(comesTo, '0.00')) {
    throw refusedByRule('CT-05', 'correction-needed', {
      zh: '更正须写明新金额；计量的写明新数量',
      en: 'A correction says what it comes to now; of what is metered, the quantity',
    });
  }
  return {
    ...{ amount: comesTo, status: 'planned', verifiedAt: undefined, verifiedBy: undefined },
    ...(read ? { metered: read } : {}),
  };
};

/** CT-17: the reading that it comes of was corrected or voided; whoever disputed it was right. */
export const takeBackBill = (
  receivable: Receivable,
  reason: string,
  context: ReceivableContext,
): ReceivableDecision =>
  openDispute(receivable)
    ? settleDispute(receivable, { result: 'dropped', reason }, context)
    : voidReceivable(receivable, reason, context);

/** It is not to be asked for after all; only before it is invoiced. */
export const voidReceivable = (
  receivable: Receivable,
  reason: string,
  context: ReceivableContext,
  before: ReceivableDecision['events'] = [],
): ReceivableDecision => {
  requireUndisputed(receivable);
  const status = moveTo(receivable, 'void', 'G-03');
  const next = { ...receivable, status, endReason: reason };
  const event = { ...concernsOf(next), amount: next.amount, voidedBy: context.by.id };
  const events = [...before, happened(ReceivableVoidedV1, event, 'G-03')];
  return decided(next, events, context, reason);
};

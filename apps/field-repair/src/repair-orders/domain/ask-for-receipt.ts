import { RepairOrderReceiptAttemptedV1 } from '@kefu/messages-field-repair';
import { happened, whenItWas } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import { wrongState } from './life-cycle.js';
import type { ReceiptAttempt, RepairOrder } from './repair-order.js';
import type { Entered } from './when-it-was.js';

export interface AskForReceipt extends Entered, Pick<ReceiptAttempt, 'how' | 'outcome'> {
  readonly remark?: string | undefined;
}

/** Those since the present repair: what was tried before another visit says nothing of this receipt. */
export const receiptAttemptsOf = ({
  receiptAttempts = [],
  repairedAt,
}: RepairOrder): readonly ReceiptAttempt[] =>
  receiptAttempts.filter(({ at }) => repairedAt !== undefined && at >= repairedAt);

/** FR-12: the customer was asked to sign and did not. It is on record, and counts towards G-02. */
export const askForReceipt = (
  order: RepairOrder,
  { how, outcome, at: entered, remark }: AskForReceipt,
  context: RepairContext,
): RepairDecision => {
  if (order.status !== 'repaired') throw wrongState(order.status, 'FR-12');
  const at = whenItWas(entered, context, {
    after: { at: order.repairedAt, zh: '修好', en: 'the repair' },
    rule: 'FR-12',
  });
  const attempt: ReceiptAttempt = { at, by: context.by.id, how, outcome };
  const next: RepairOrder = {
    ...order,
    receiptAttempts: [...(order.receiptAttempts ?? []), attempt],
    remarks: remarked(order, context, 'receipt-attempted', remark),
  };
  const said = {
    ...{ customerId: order.customerId, attempt: receiptAttemptsOf(next).length, how, outcome },
    ...{ attemptedBy: context.by.id, attemptedAt: at },
  };
  return { next, events: [happened(RepairOrderReceiptAttemptedV1, said, 'FR-12')] };
};

/** CB-02: the customer says that the present repair holds. It closes nothing without a receipt (FR-12). */
export const noteSaidSolved = (
  order: RepairOrder,
  said: { readonly callbackId: string; readonly at: string },
): RepairDecision => {
  const { status, repairedAt } = order;
  const holds = status === 'repaired' && repairedAt !== undefined && said.at >= repairedAt;
  return { next: holds ? { ...order, saidSolved: said } : order, events: [] };
};

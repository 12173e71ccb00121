import { conflict, happened, refusedByRule, type LocalDate } from '@kefu/kernel';
import { ReceivableInvoicedV1, ReceivableInvoiceWithdrawnV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  isMore,
  moveOn,
  moveTo,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
} from './receivable.js';
import { requireUndisputed } from './verify.js';

/** The invoice that asks for it. */
export interface Billed {
  readonly invoiceId: string;
  readonly invoicedOn: LocalDate;
}

/** CT-05, CT-13: it is owed from now on; what was metered only once the customer agreed to it. */
export const invoiceReceivable = (
  receivable: Receivable,
  { invoiceId, invoicedOn }: Billed,
  context: ReceivableContext,
): ReceivableDecision => {
  requireUndisputed(receivable);
  if (receivable.kind === 'metered' && receivable.status === 'planned') {
    throw refusedByRule('CT-05', 'not-verified', {
      zh: '计量应收款须先与客户核准再开票',
      en: 'What was metered is verified with the customer before it is invoiced',
    });
  }
  const status = moveOn(receivable, 'invoiced', 'CT-13');
  const { amount, kind } = receivable;
  // nobody is late with what nobody has asked for
  const dueOn = receivable.dueOn < invoicedOn ? invoicedOn : receivable.dueOn;
  const next: Receivable = {
    ...{ ...receivable, status, invoiceId, invoicedOn, dueOn },
    ...{ invoicedAt: context.now, left: amount },
  };
  const event = { ...concernsOf(next), invoiceId, kind, amount, invoicedOn, dueOn };
  return decided(next, [happened(ReceivableInvoicedV1, event, 'CT-13')], context);
};

/** CT-13: its invoice is voided; what has money on it keeps its invoice. */
export const withdrawInvoice = (
  receivable: Receivable,
  reason: string,
  context: ReceivableContext,
): ReceivableDecision => {
  const { invoiceId, paid, amount } = receivable;
  if (invoiceId === undefined || isMore(paid, '0.00')) {
    throw conflict(
      'money-on-it',
      {
        zh: '已有付款，须先冲正付款再作废发票',
        en: 'There is money on it: the payment is reversed first, then the invoice voided',
      },
      { rule: 'CT-13', extra: { paid } },
    );
  }
  if (isMore(receivable.writtenOff, '0.00')) {
    throw conflict(
      'written-off',
      {
        zh: '部分已核销为呆账，发票不能作废',
        en: 'Some of it was written off; its invoice stands',
      },
      { rule: 'CT-07', extra: { writtenOff: receivable.writtenOff } },
    );
  }
  const back = receivable.verifiedAt === undefined ? 'planned' : 'verified';
  const status = moveTo(receivable, back, 'CT-13');
  const next: Receivable = {
    ...{ ...receivable, status, left: '0.00', dunned: [] },
    ...{ invoiceId: undefined, invoicedAt: undefined, invoicedOn: undefined },
  };
  const event = { ...concernsOf(next), invoiceId, amount };
  const events = [happened(ReceivableInvoiceWithdrawnV1, event, 'CT-13')];
  return decided(next, events, context, reason);
};

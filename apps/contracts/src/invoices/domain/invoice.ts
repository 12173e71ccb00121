import { happened, move, type Actor, type Decision, type Instant } from '@kefu/kernel';
import type { LocalDate, MoneyText, Transitions } from '@kefu/kernel';
import { InvoiceIssuedV1, InvoiceVoidedV1 } from '@kefu/messages-contracts';

export type InvoiceStatus = 'issued' | 'voided';

/** Every state of an invoice, and what may follow it. */
export const invoiceTransitions = {
  issued: ['voided'],
  voided: [],
} as const satisfies Transitions<InvoiceStatus>;

export const invoiceStatuses = Object.keys(invoiceTransitions) as InvoiceStatus[];

/** How much of what at which price, and what the meter said before and after. */
export interface MeteredLine {
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly before?: string;
  readonly after?: string;
}

/** CT-13: one for each invoiced receivable, of its amount to the cent. */
export interface Invoice {
  readonly id: string;
  /** `2026-000042`: without gap within its year. */
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly receivableId: string;
  readonly contractId: string;
  readonly customerId: string;
  readonly regionId: string;
  readonly title: string;
  readonly metered?: MeteredLine | undefined;
  readonly amount: MoneyText;
  readonly invoicedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly issuedBy: string;
  readonly voidedAt?: Instant | undefined;
  readonly voidedBy?: string | undefined;
  readonly voidReason?: string | undefined;
}

export interface InvoiceContext {
  readonly now: Instant;
  readonly by: Actor;
}

export type InvoiceDecision = Decision<Invoice>;

const concernsOf = ({ customerId, contractId, regionId, receivableId, ...more }: Invoice) => ({
  ...{ customerId, contractId, regionId, receivableId },
  ...{ number: more.number, amount: more.amount },
});

/** CT-13: the next number asks for what is owed. */
export const issueInvoice = (
  invoice: Omit<Invoice, 'status' | 'issuedBy'>,
  { by }: InvoiceContext,
): InvoiceDecision => {
  const next: Invoice = { ...invoice, status: 'issued', issuedBy: by.id };
  const { invoicedOn, dueOn, issuedBy } = next;
  const event = { ...concernsOf(next), invoicedOn, dueOn, issuedBy };
  return { next, events: [happened(InvoiceIssuedV1, event, 'CT-13')] };
};

/** CT-13: it counts no more, and nobody gets its number again. */
export const voidInvoice = (
  invoice: Invoice,
  reason: string,
  { now, by }: InvoiceContext,
): InvoiceDecision => {
  const status = move(invoiceTransitions, invoice.status, 'voided', 'CT-13');
  const gone = { voidedAt: now, voidedBy: by.id, voidReason: reason };
  const next: Invoice = { ...invoice, status, ...gone };
  const event = { ...concernsOf(next), voidedBy: by.id };
  return { next, events: [happened(InvoiceVoidedV1, event, 'CT-13')], reason };
};

import { newId, type Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Books } from '../../books/index.js';
import { invoiceReceivable, Receivables, withdrawInvoice } from '../../receivables/index.js';
import { issueInvoice, voidInvoice, type Invoice } from '../domain/index.js';
import { Invoices } from './invoices.js';

/** CT-13: receivable, invoice and books move together or not at all. */
@Injectable()
export class KeepInvoices {
  constructor(
    private readonly invoices: Invoices,
    private readonly receivables: Receivables,
    private readonly books: Books,
    private readonly database: Database,
  ) {}

  issue(by: Actor, receivableId: string): Promise<Stored<Invoice>> {
    return this.database.transaction(async () => {
      const id = newId();
      await this.receivables.requireNamed(receivableId, { by, rule: 'CT-13', at: '/receivableId' });
      const asked = { id: receivableId, by };
      const { state: owed } = await this.receivables.changeSeen(asked, (receivable, context) => {
        const invoicedOn = context.handbook.calendar.localDate(context.now);
        return invoiceReceivable(receivable, { invoiceId: id, invoicedOn }, context);
      });
      const { contractId, customerId, regionId, title, metered } = owed;
      const { amount, dueOn, invoicedOn = dueOn } = owed;
      const number = await this.nextNumber(invoicedOn.slice(0, 4));
      const concerns = { receivableId, contractId, customerId, regionId };
      const of = { ...concerns, id, number, title, metered, amount, invoicedOn, dueOn };
      const stored = await this.invoices.create(by, (context) => issueInvoice(of, context));
      await this.books.post(
        [
          {
            occasion: occasionOf(id),
            debit: { kind: 'receivable', of: receivableId },
            credit: { kind: 'revenue', of: contractId },
            ...{ amount, effectiveOn: invoicedOn, rule: 'CT-13' },
          },
        ],
        { by, now: owed.invoicedAt ?? '' },
      );
      return stored;
    });
  }

  void(asked: Asked, reason: string): Promise<Stored<Invoice>> {
    const { id, by } = asked;
    return this.database.transaction(async () => {
      const { state } = await this.invoices.seen(id, by);
      let now = '';
      // the receivable is locked first, as it is by whoever invoices or pays
      await this.receivables.change(state.receivableId, by, (receivable, context) => {
        ({ now } = context);
        const isIts = receivable.invoiceId === id;
        if (!isIts) return { next: receivable, events: [] };
        return withdrawInvoice(receivable, reason, context);
      });
      const stored = await this.invoices.changeSeen(asked, (invoice, context) =>
        voidInvoice(invoice, reason, context),
      );
      const effectiveOn = this.invoices.handbook.calendar.localDate(now);
      const reversal = { occasion: occasionOf(id), rule: 'CT-13', reason, effectiveOn };
      await this.books.reverse(reversal, { by, now });
      return stored;
    });
  }

  /** The row is held until the transaction ends: undone, the number is the next one's. */
  private async nextNumber(year: string): Promise<string> {
    const [row] = await this.database.query<{ last: number }>(
      `INSERT INTO invoice_counter (year, last) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET last = invoice_counter.last + 1 RETURNING last`,
      [year],
    );
    return `${year}-${String(row?.last ?? 0).padStart(6, '0')}`;
  }
}

const occasionOf = (invoiceId: string): string => `invoice ${invoiceId}`;

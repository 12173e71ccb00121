import type { LocalDate } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Invoice, InvoiceStatus } from '../domain/index.js';
import { Invoices } from './invoices.js';

export interface InvoiceFilter {
  readonly status?: InvoiceStatus | undefined;
  readonly number?: string | undefined;
  readonly receivableId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

@Injectable()
export class FindInvoices {
  constructor(private readonly invoices: Invoices) {}

  find(
    regions: readonly string[],
    { from, to, ...equal }: InvoiceFilter,
    range: Range,
  ): Promise<Page<Stored<Invoice>>> {
    const where = new Conditions()
      .equal('i', equal)
      .inRegions('i.region_id', regions)
      .add('i.invoiced_on >= ?::date', from)
      .add('i.invoiced_on <= ?::date', to);
    return this.invoices.listed({ as: 'i', where, ...newestFirst, range });
  }
}

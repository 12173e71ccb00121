import { Day, Id, OneOf, optional, RecordNumber } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, PageQuery, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { bookkeepers, moneyReaders } from '../../receivables/index.js';
import { invoiceStatuses, type InvoiceStatus } from '../domain/index.js';
import { FindInvoices, InvoiceRecord, Invoices, KeepInvoices } from '../store/index.js';

export class IssueInvoiceRequest {
  @Id() receivableId!: string;
}

export class FindInvoicesRequest extends PageQuery {
  @OneOf(invoiceStatuses, optional) status?: InvoiceStatus;
  @RecordNumber(optional) number?: string;
  @Id(optional) receivableId?: string;
  @Id(optional) contractId?: string;
  @Id(optional) customerId?: string;
  /** Invoiced on that day or later. */
  @Day(optional) from?: string;
  @Day(optional) to?: string;
}

/** One for each invoiced receivable (CT-13). */
@Controller('invoices')
export class InvoicesController {
  constructor(
    private readonly invoices: Invoices,
    private readonly keeping: KeepInvoices,
    private readonly finding: FindInvoices,
  ) {}

  /** The next number asks for what is owed; what was metered only once it is verified (CT-05, CT-13). */
  @Creates('', InvoiceRecord, bookkeepers)
  issue(@By() by: Actor, @Body() { receivableId }: IssueInvoiceRequest) {
    return this.keeping.issue(by, receivableId);
  }

  /** By number, receivable, contract, customer or day; the newest first. */
  @Lists('', InvoiceRecord, moneyReaders)
  find(@By() { regions }: Actor, @Query() { cursor, limit, ...filter }: FindInvoicesRequest) {
    return this.finding.find(regions, filter, { cursor, limit });
  }

  /** One invoice. */
  @Reads(':id', InvoiceRecord, moneyReaders)
  read(@Asked() { id, by }: Asked) {
    return this.invoices.seen(id, by);
  }

  /** It counts no more, and nobody gets its number again; not while there is money on it (CT-13). */
  @Changes(':id/void', InvoiceRecord, bookkeepers)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.void(asked, reason);
  }
}

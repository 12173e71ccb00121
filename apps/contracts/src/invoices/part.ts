import type { ServicePart } from '@kefu/service';
import { moneyReaders } from '../receivables/index.js';
import { InvoicesController } from './http/invoices.controller.js';
import { FollowInvoicesWhenMerged } from './reactions/follow-customer-when-merged.js';
import { FindInvoices, InvoiceRecord, Invoices, KeepInvoices } from './store/index.js';

export const invoicesPart: ServicePart = {
  controllers: [InvoicesController, FollowInvoicesWhenMerged],
  providers: [Invoices, FindInvoices, KeepInvoices],
  entities: [InvoiceRecord],
  trails: [[Invoices, moneyReaders]],
};

import { followCustomers } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { moneyReaders } from '../receivables/index.js';
import { InvoicesController } from './http/invoices.controller.js';
import { FindInvoices, InvoiceRecord, Invoices, KeepInvoices } from './store/index.js';

export const invoicesPart: ServicePart = {
  controllers: [InvoicesController, followCustomers(Invoices, 'invoice')],
  providers: [Invoices, FindInvoices, KeepInvoices],
  entities: [InvoiceRecord],
  trails: [[Invoices, moneyReaders]],
};

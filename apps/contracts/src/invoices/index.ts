export { invoicesPart } from './part.js';
export { Invoices, KeepInvoices } from './store/index.js';

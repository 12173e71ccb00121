export { invoicesPart } from './part.js';
export { Invoices } from './store/index.js';

export {
  giveBack,
  giveUpMoney,
  invoiceReceivable,
  requireBadDebt,
  takeMoney,
  withdrawInvoice,
  writeOff,
  type Receivable,
} from './domain/index.js';
export * as domain from './domain/index.js';
export { bookkeepers, planners, readers as moneyReaders, settlers } from './http/roles.js';
export { receivablesPart } from './part.js';
export { MeteredRecord, PlanReceivables, receivableAccounts, Receivables } from './store/index.js';

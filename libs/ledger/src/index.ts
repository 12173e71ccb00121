export {
  accountIdOf,
  type Account,
  type AccountKind,
  type AccountRef,
  type Chart,
} from './account.js';
export {
  faultsOfLedger,
  trialBalanceAt,
  type TrialBalance,
  type TrialBalanceLine,
} from './balances.js';
export { CreateLedger } from './create-ledger.js';
export { Ledger, type Posting, type Reversal } from './ledger.js';
export { post, type Posted } from './post.js';
export type { Entry, Transfer, TransferOrder } from './transfer.js';

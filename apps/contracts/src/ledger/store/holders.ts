import { paymentAccounts } from '../../payments/index.js';
import { payoutAccounts } from '../../payouts/index.js';
import { receivableAccounts } from '../../receivables/index.js';

const contractAccounts =
  'SELECT id::text AS of_id, id AS contract_id, customer_id, region_id FROM contract';

const depositAccounts =
  'SELECT id::text AS of_id, contract_id, customer_id, region_id FROM deposit';

/** Of which contract, customer and region the accounts are: a row for whatever has some of its own. */
export const holders = [
  contractAccounts,
  receivableAccounts,
  paymentAccounts,
  depositAccounts,
  payoutAccounts,
].join(' UNION ALL ');

import { paymentAccounts } from '../../payments/index.js';
import { receivableAccounts } from '../../receivables/index.js';

const contractAccounts =
  'SELECT id::text AS of_id, id AS contract_id, customer_id, region_id FROM contract';

/** Of which contract, customer and region the accounts are: a row for whatever has some of its own. */
export const holders = [contractAccounts, receivableAccounts, paymentAccounts].join(' UNION ALL ');

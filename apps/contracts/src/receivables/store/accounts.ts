/** Whose the accounts of a receivable are. */
export const receivableAccounts =
  'SELECT id::text AS of_id, contract_id, customer_id, region_id FROM receivable';

/** Whose what was paid for a complaint is: of no contract. */
export const payoutAccounts =
  'SELECT id::text AS of_id, NULL::uuid AS contract_id, customer_id, region_id FROM payout';

/** Whose the advance of a payment is: of no contract yet. */
export const paymentAccounts =
  'SELECT id::text AS of_id, NULL::uuid AS contract_id, customer_id, region_id FROM payment';

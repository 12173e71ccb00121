/**
 * The accounts of what customers owe and pay. Debits are above zero: what the centre has or is owed;
 * what it owes or has earned is below.
 */
export const chart = {
  bank: {},
  /** What is owed of one receivable: never less than nothing. */
  receivable: { floor: '0.00' },
  /** What a contract has earned. */
  revenue: { ceiling: '0.00' },
  /** What is left of one payment: the customer's own money. */
  advance: { ceiling: '0.00' },
  /** What of one receivable was written off (CT-07). */
  'bad-debt': { floor: '0.00' },
  /** What came of it all the same: never a payment twice (CT-07). */
  recovery: { ceiling: '0.00' },
  /** What of one receivable went back to the customer (CT-08). */
  refunded: { floor: '0.00' },
} as const;

/**
 * The accounts of what customers owe and pay. Debits are above zero: what the centre has or is owed;
 * what it owes or has earned is below.
 */
export const chart = {
  bank: {},
  /** What of one deposit is out: never less than nothing (CT-04). */
  'deposit-out': { floor: '0.00' },
  'deposit-lost': { floor: '0.00' },
  /** Guarantees that stand for the centre: no money of its own, and booked beside it. */
  'guarantee-out': { floor: '0.00' },
  'guarantees-issued': { ceiling: '0.00' },
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
  /** What was paid to a customer for a complaint, by one payout (CP-11, CT-08). */
  'paid-out': { floor: '0.00' },
} as const;

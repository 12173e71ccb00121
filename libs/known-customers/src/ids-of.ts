import type { Transaction } from '@kefu/persistence';

/** The ids of the records that a customer has. */
export type IdsOf = (tx: Transaction, customerId: string) => Promise<readonly string[]>;

/** Those with that `customer_id`, locked. */
export const inTable =
  (table: string): IdsOf =>
  async (tx, customerId) => {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE customer_id = $1 ORDER BY id FOR UPDATE`,
      [customerId],
    );
    return rows.map(({ id }) => id);
  };

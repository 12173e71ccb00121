import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Figures } from '../domain/index.js';

export interface OrderHeardOf {
  /** The aggregate that it is in its own service. */
  readonly id: string;
  readonly customerId: string;
  readonly source: 'field-repair' | 'contracts';
  readonly orderedOn: string;
  /** Yuan; a repair order has none. */
  readonly amount?: string;
}

const figures = `SELECT min(ordered_on) AS "firstOrderOn", max(ordered_on) AS "lastOrderOn",
  count(*) AS orders, count(*) FILTER (WHERE ordered_on >= $2) AS "ordersWithin",
  coalesce(sum(amount) FILTER (WHERE ordered_on >= $2), 0)::numeric(17, 2) AS "valueWithin",
  min(ordered_on) FILTER (WHERE ordered_on >= $2) AS "oldestWithinOn"
FROM order_heard_of WHERE customer_id = $1 AND stands`;

/** What customers ordered of any service, as its events said. */
@Injectable()
export class OrdersHeardOf {
  constructor(private readonly database: Database) {}

  async keep({ id, customerId, source, orderedOn, amount = '0' }: OrderHeardOf): Promise<void> {
    await this.database.query(
      `INSERT INTO order_heard_of (id, customer_id, source, ordered_on, amount)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`,
      [id, customerId, source, orderedOn, amount],
    );
  }

  /** It was entered in error, or the customer no longer wanted it. */
  async takeBack(id: string): Promise<void> {
    await this.database.query('UPDATE order_heard_of SET stands = false WHERE id = $1', [id]);
  }

  /** Both records' orders are one customer's (CU-01). */
  async handOver(fromId: string, toId: string): Promise<void> {
    await this.database.query('UPDATE order_heard_of SET customer_id = $2 WHERE customer_id = $1', [
      fromId,
      toId,
    ]);
  }

  /** What an erased customer ordered is counted nowhere by customer any more (G-05). */
  async forget(customerIds: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM order_heard_of WHERE customer_id = ANY ($1::uuid[])', [
      customerIds,
    ]);
  }

  /** Undefined when nothing that the customer ordered stands. */
  async figuresOf(customerId: string, countedFrom: string): Promise<Figures | undefined> {
    const [row] = await this.database.query<Figures>(figures, [customerId, countedFrom]);
    if (!row || row.orders === 0) return undefined;
    return { ...row, oldestWithinOn: row.oldestWithinOn ?? undefined };
  }
}

import type { Actor } from '@kefu/kernel';
import { personalFields, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, knowsOf, type RepairOrder } from '../domain/index.js';
import { RepairOrderRecord } from './repair-order-record.js';

/** Free text and names go into the audit trail only under the customer's own key. */
@Injectable()
export class RepairOrders extends aggregatesOf<RepairOrder>({
  name: 'repair-order',
  entity: RepairOrderRecord,
  personal: personalFields(
    (order) => order.customerId,
    ['report', 'repeats', 'noShows', 'receipts', 'remarks'],
    (order) => forgetCustomer(order).next,
  ),
}) {
  override covers(by: Actor, order: RepairOrder): boolean {
    return knowsOf(by, order);
  }
}

/** All orders of a customer, locked at once and in one order. */
export const ordersOf = async (tx: Transaction, customerId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM repair_order WHERE customer_id = $1 ORDER BY id FOR UPDATE',
    [customerId],
  );
  return rows.map(({ id }) => id);
};

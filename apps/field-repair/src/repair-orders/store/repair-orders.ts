import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  personalFields,
  type Asked,
  type ChangeOptions,
  type DecisionContext,
  type Saved,
  type Stored,
  type Transaction,
} from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  dated,
  forgetCustomer,
  knowsOf,
  type RepairDecision,
  type RepairOrder,
} from '../domain/index.js';
import { RepairOrderRecord } from './repair-order-record.js';

type Context = DecisionContext & { readonly handbook: Handbook };
type WhenSaved = (before: RepairOrder | undefined, after: RepairOrder) => Promise<void>;
type Decide = (order: RepairOrder, context: Context) => RepairDecision | Promise<RepairDecision>;

const withClocks =
  (decide: Decide): Decide =>
  async (order, context) =>
    dated(await decide(order, context));

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
  readonly #also: WhenSaved[] = [];

  /** What another folder makes of an order, in the transaction that changes it. */
  alsoWhenSaved(follow: WhenSaved): void {
    this.#also.push(follow);
  }

  protected override async saved(_tx: Transaction, all: readonly Saved<RepairOrder>[]) {
    for (const { before, after } of all) {
      for (const follow of this.#also) await follow(before, after);
    }
  }

  override covers(by: Actor, order: RepairOrder): boolean {
    return knowsOf(by, order);
  }

  override create(
    by: Actor,
    decide: (context: Context) => RepairDecision | Promise<RepairDecision>,
  ): Promise<Stored<RepairOrder>> {
    return super.create(by, async (context) => dated(await decide(context)));
  }

  override change(id: string, by: Actor, decide: Decide, options?: ChangeOptions) {
    return super.change(id, by, withClocks(decide), options);
  }

  override changeSeen(asked: Asked, decide: Decide) {
    return super.changeSeen(asked, withClocks(decide));
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

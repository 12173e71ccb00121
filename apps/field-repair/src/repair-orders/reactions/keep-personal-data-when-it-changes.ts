import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer } from '../domain/index.js';
import { ordersOf, RepairOrders } from '../store/index.js';

/** The names and phones that repairs need; an erased customer is forgotten (G-05). */
@Controller()
export class KeepPersonalDataWhenItChanges {
  constructor(
    private readonly database: Database,
    private readonly orders: RepairOrders,
  ) {}

  @WhenPersonal()
  on({ personId, tombstone, mergedInto, state }: PersonalMessage): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (tombstone || mergedInto !== undefined) {
        await tx.query('DELETE FROM customer_person WHERE customer_id = $1', [personId]);
      }
      if (tombstone) {
        const by = system('keep-personal-data-when-it-changes');
        await forgetPerson(tx, personId, async () => {
          for (const id of await ordersOf(tx, personId)) {
            await this.orders.change(id, by, forgetCustomer);
          }
        });
      }
      if (state === undefined) return;
      await tx.query(
        `INSERT INTO customer_person (customer_id, state) VALUES ($1, $2)
         ON CONFLICT (customer_id) DO UPDATE SET state = excluded.state`,
        [personId, JSON.stringify(state)],
      );
    });
  }
}

import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller, Inject, type Type } from '@nestjs/common';
import { Forgetful } from './forget-customers.js';

/**
 * A controller of a part: the personal data that this service needs, a row a customer in a table of
 * `customer_id` and `state`, until the customer is merged or erased (G-05).
 * @param kept what of it is of use here; all of it where it is not given
 */
export const keepPersonal = (
  table: string,
  kept: (state: object) => object = (state) => state,
): Type => {
  @Controller()
  class KeepsPersonal {
    @Inject(Database) readonly database!: Database;
    @Inject(Forgetful) readonly forgetful!: Forgetful;

    @WhenPersonal()
    on({ personId, tombstone, mergedInto, state }: PersonalMessage): Promise<void> {
      return this.database.transaction(async (tx) => {
        if (tombstone || mergedInto !== undefined) {
          await tx.query(`DELETE FROM ${table} WHERE customer_id = $1`, [personId]);
        }
        if (tombstone) {
          await forgetPerson(tx, personId, () => this.forgetful.forget(tx, personId));
        }
        if (state === undefined) return;
        await tx.query(
          `INSERT INTO ${table} (customer_id, state) VALUES ($1, $2)
           ON CONFLICT (customer_id) DO UPDATE SET state = excluded.state`,
          [personId, JSON.stringify(kept(state))],
        );
      });
    }
  }
  return KeepsPersonal;
};

import { announceErasure } from '@kefu/messaging';
import { Database, forgetPerson, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Endings } from '../../../whole/endings/index.js';
import {
  eraseCustomer,
  requireErasable,
  type Customer,
  type EraseCustomer,
  type Obligation,
} from '../domain/index.js';
import { Customers } from './customers.js';

/**
 * Erases a customer (G-05) here in one transaction, with the word to all others: the relay brings it to
 * them however often anything dies on the way.
 */
@Injectable()
export class EraseOnRecord {
  constructor(
    private readonly customers: Customers,
    private readonly endings: Endings,
    private readonly database: Database,
  ) {}

  /** What stands against erasing them now. */
  async obligations(id: string): Promise<Obligation[]> {
    return this.endings.obligationsOf(this.database, await this.idsOf(id));
  }

  erase(asked: Asked, command: EraseCustomer): Promise<Stored<Customer>> {
    const { id, by } = asked;
    const { ground } = command;
    return this.database.transaction(async (tx) => {
      const customerIds = await this.idsOf(id, 'FOR UPDATE');
      const { state } = await this.customers.seen(id, by);
      requireErasable(state, command, await this.obligations(id));
      await this.endings.erase(tx, { customerIds, ground }, by);
      const erased: Stored<Customer>[] = [];
      for (const each of customerIds) {
        const { ifVersion } = each === id ? asked : {};
        await forgetPerson(tx, each, async () => {
          const forget = this.customers.change(
            each,
            by,
            (one, { now }) => eraseCustomer(one, ground, now),
            { ifVersion },
          );
          erased.push(await forget);
        });
        announceErasure(tx, each);
      }
      return erased.find((one) => one.state.id === id) ?? this.customers.get(id);
    });
  }

  /** All ids that a customer ever had: their own, and those of the records that were merged into it. */
  private async idsOf(id: string, lock = ''): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM customer WHERE id = $1 OR merged_into = $1 ORDER BY id ${lock}`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}

import type { Actor } from '@kefu/kernel';
import { announceErasure } from '@kefu/messaging';
import { forgetPerson, type Platform, type Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireSight } from '../../../whole/access/index.js';
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
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Endings) private readonly endings: Endings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** What keeps him from being erased now. */
  async obligations(id: string): Promise<Obligation[]> {
    return this.endings.obligationsOf(this.platform.database, await this.idsOf(id));
  }

  erase(
    id: string,
    by: Actor,
    command: EraseCustomer & { readonly ifVersion: number | undefined },
  ): Promise<Stored<Customer>> {
    return this.platform.database.transaction(async (tx) => {
      const customerIds = await this.idsOf(id, 'FOR UPDATE');
      const { state } = await this.customers.get(id);
      requireSight(by, state.regionCode);
      requireErasable(state, command, await this.obligations(id));
      const { ground, ifVersion } = command;
      await this.endings.erase(tx, { customerIds, ground }, by);
      const erased: Stored<Customer>[] = [];
      for (const each of customerIds) {
        const options = each === id ? { ifVersion } : {};
        await forgetPerson(tx, each, async () => {
          erased.push(
            await this.customers.change(
              each,
              by,
              (one, { now }) => eraseCustomer(one, ground, now),
              options,
            ),
          );
        });
        announceErasure(tx, each);
      }
      return erased.find((one) => one.state.id === id) ?? this.customers.get(id);
    });
  }

  /** All ids that he ever had: his own, and those of the records that were merged into it. */
  private async idsOf(id: string, lock = ''): Promise<string[]> {
    const rows = await this.platform.database.query<{ id: string }>(
      `SELECT id FROM customer WHERE id = $1 OR merged_into = $1 ORDER BY id ${lock}`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}

import type { Handbook } from '@kefu/handbook';
import { localDate, type Actor, type Clock } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireOwnRegion, requireSight } from '../../../whole/access/index.js';
import { Duplicates } from '../../duplicates/index.js';
import { addedKeys, keysOf } from '../../identity/index.js';
import { Regions } from '../../../whole/regions/index.js';
import {
  changeCustomer,
  changedDetails,
  voidCustomer,
  type Customer,
  type Details,
} from '../domain/index.js';
import { Customers } from './customers.js';

export interface Change {
  readonly patch: Partial<Details>;
  readonly reason?: string | undefined;
  readonly duplicateReason?: string | undefined;
  readonly ifVersion?: number | undefined;
}

/** Gathers what a decision must know of the rest of the archive, in the transaction that it runs in. */
@Injectable()
export class ChangeOnRecord {
  readonly #zone: string;

  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Duplicates) private readonly duplicates: Duplicates,
    @Inject(Regions) private readonly regions: Regions,
    @Inject(PLATFORM) private readonly platform: { database: Database; clock: Clock },
    @Inject(HANDBOOK) handbook: Handbook,
  ) {
    this.#zone = handbook.calendar.zone;
  }

  change(id: string, by: Actor, change: Change): Promise<Stored<Customer>> {
    return this.platform.database.transaction(async () => {
      const { state: seen } = await this.customers.get(id);
      requireSight(by, seen.regionCode);
      const { patch, ifVersion } = change;
      const today = localDate(this.platform.clock.now(), this.#zone);
      const wanted = changedDetails(seen, patch, today);
      if (wanted.regionCode !== seen.regionCode) requireOwnRegion(by, wanted.regionCode);
      const keys = addedKeys(keysOf(seen), keysOf(wanted));
      const candidates = await this.duplicates.lookFor(keys, by, { customerId: id });
      const region = await this.regions.standingOf(wanted.regionCode);
      return this.customers.change(
        id,
        by,
        (customer) => {
          const details = changedDetails(customer, patch, today);
          return changeCustomer(customer, { ...change, details }, { region, candidates });
        },
        { ifVersion },
      );
    });
  }

  void(
    id: string,
    by: Actor,
    { reason, ifVersion }: { reason: string; ifVersion: number | undefined },
  ): Promise<Stored<Customer>> {
    const { database } = this.platform;
    return database.transaction(async (tx) => {
      // The lock comes before the count, or an asset could be registered between the two
      await tx.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [id]);
      const { state } = await this.customers.get(id);
      requireSight(by, state.regionCode);
      const [assets] = await tx.query<{ count: number }>(
        `SELECT count(*) AS count FROM asset WHERE customer_id = $1 AND status <> 'voided'`,
        [id],
      );
      return this.customers.change(
        id,
        by,
        (customer) => voidCustomer(customer, reason, assets?.count ?? 0),
        { ifVersion },
      );
    });
  }
}

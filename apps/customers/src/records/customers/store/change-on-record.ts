import type { Decision } from '@kefu/kernel';
import { Database, type DecisionContext, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { requireOwnRegion } from '../../../whole/access/index.js';
import { Duplicates } from '../../duplicates/index.js';
import { addedKeys, keysOf, refuseDuplicate } from '../../identity/index.js';
import { Regions } from '../../../whole/regions/index.js';
import {
  changeCustomer,
  changedDetails,
  requireTierBy,
  voidCustomer,
  type Customer,
  type Details,
} from '../domain/index.js';
import { Customers } from './customers.js';

export interface Change {
  readonly patch: Partial<Details>;
  readonly reason?: string | undefined;
  readonly duplicateReason?: string | undefined;
}

/** Gathers what a decision must know of the rest of the archive, in the transaction that it runs in. */
@Injectable()
export class ChangeOnRecord {
  constructor(
    private readonly customers: Customers,
    private readonly duplicates: Duplicates,
    private readonly regions: Regions,
    private readonly database: Database,
  ) {}

  change(asked: Asked, change: Change): Promise<Stored<Customer>> {
    return this.database.transaction(async () => {
      const { id, by } = asked;
      const { state: seen } = await this.customers.seen(id, by);
      const today = this.customers.today();
      const wanted = changedDetails(seen, change.patch, today);
      if (wanted.regionCode !== seen.regionCode) requireOwnRegion(by, wanted.regionCode);
      const keys = addedKeys(keysOf(seen), keysOf(wanted));
      const candidates = await this.duplicates.lookFor(keys, by, { customerId: id });
      const region = await this.regions.standingOf(wanted.regionCode);
      return this.customers.changeSeen(asked, (customer) => {
        const details = changedDetails(customer, change.patch, today);
        const decision = changeCustomer(customer, { ...change, details }, { region, candidates });
        requireTierBy(by, customer.tier, details.tier);
        return decision;
      });
    });
  }

  /** A contact's phone finds the customer as well as their own, so it is looked up as theirs is (CU-01). */
  changeContacts(
    asked: Asked,
    {
      phone,
      duplicateReason,
    }: { phone?: string | undefined; duplicateReason?: string | undefined },
    decide: (customer: Customer, context: DecisionContext) => Decision<Customer>,
  ): Promise<Stored<Customer>> {
    return this.database.transaction(async () => {
      const { id, by } = asked;
      const { state: seen } = await this.customers.seen(id, by);
      const given = phone === undefined ? [] : keysOf({ phones: [phone] });
      const keys = addedKeys(keysOf(seen), given);
      const candidates = await this.duplicates.lookFor(keys, by, { customerId: id });
      return this.customers.changeSeen(asked, (customer, context) => {
        const decision = decide(customer, context);
        refuseDuplicate(candidates, duplicateReason);
        return candidates.length > 0 && duplicateReason
          ? { ...decision, reason: duplicateReason }
          : decision;
      });
    });
  }

  void(asked: Asked, reason: string): Promise<Stored<Customer>> {
    return this.customers.changeSeen(asked, async (customer) => {
      // Under the lock, or an asset could be registered between the count and the end
      const [assets] = await this.database.query<{ count: number }>(
        `SELECT count(*) AS count FROM asset WHERE customer_id = $1 AND status <> 'voided'`,
        [asked.id],
      );
      return voidCustomer(customer, reason, assets?.count ?? 0);
    });
  }
}

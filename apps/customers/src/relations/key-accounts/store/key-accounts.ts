import { system, type Actor } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  CustomerFollowers,
  CustomerRecords,
  Customers,
  type Customer,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import { assignVisit, Visits } from '../../visits/index.js';
import {
  endKeyAccount,
  nameGroup,
  openKeyAccount,
  reopenKeyAccount,
  type KeyAccount,
  type NameGroup,
} from '../domain/index.js';
import { KeyAccountRow } from './key-account-row.js';

/** Customers of tier `key`: each has a record here from the moment that he is one (CU-11). */
@Injectable()
export class KeyAccounts extends CustomerRecords<KeyAccount> implements CustomerFollower {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
    @Inject(CustomerFollowers) followers: CustomerFollowers,
    @Inject(Visits) private readonly visits: Visits,
  ) {
    super({ platform: shared, customers }, { name: 'key-account', entity: KeyAccountRow });
    followers.add(this);
  }

  async follow({ before, after, by }: Followed): Promise<void> {
    const was = before?.tier === 'key' && before.status === 'active';
    const is = after.tier === 'key' && after.status === 'active';
    if (was === is) return;
    const account = await this.of(after.id);
    if (!account) {
      if (is) await this.open([after], by);
    } else if (is) await this.change(account.id, by, reopenKeyAccount);
    else if (account.status === 'open') await this.change(account.id, by, endKeyAccount);
  }

  async followNew(filed: readonly Customer[], by: Actor): Promise<void> {
    await this.open(
      filed.filter(({ tier }) => tier === 'key'),
      by,
    );
  }

  private async open(customers: readonly { id: string }[], by: Actor): Promise<void> {
    await this.createMany(by, ({ newId }) =>
      customers.map(({ id }) => openKeyAccount(id, newId())),
    );
  }

  /** Who leads the group looks after the visit that is due, and those after it. */
  nameGroup(
    id: string,
    by: Actor,
    group: NameGroup,
    ifVersion: number | undefined,
  ): Promise<Stored<KeyAccount>> {
    return this.shared.database.transaction(async () => {
      const { customerId } = (await this.get(id)).state;
      // first the customer, as a change of his tier does
      await this.archive.customers.seenForNewRecord(customerId, by);
      const named = await this.change(id, by, (account) => nameGroup(account, group), {
        ifVersion,
      });
      const open = await this.visits.openOf(customerId);
      if (open) {
        await this.visits.change(open.id, by, (visit, context) =>
          assignVisit(visit, group.leadId, context),
        );
      }
      return named;
    });
  }

  /** Those who were key accounts before there were records of it, some at a time. */
  async openMissing(limit: number): Promise<void> {
    const rows = await this.shared.database.query<{ id: string }>(
      `SELECT c.id FROM customer c WHERE c.tier = 'key' AND c.status = 'active'
         AND NOT EXISTS (SELECT FROM key_account k WHERE k.customer_id = c.id)
       ORDER BY c.filed_no LIMIT $1`,
      [limit],
    );
    await this.open(rows, system('CU-11'));
  }

  private async of(customerId: string): Promise<KeyAccount | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      'SELECT id FROM key_account WHERE customer_id = $1',
      [customerId],
    );
    return row && (await this.get(row.id)).state;
  }
}

import { isRole } from '@kefu/handbook';
import { system, type Actor } from '@kefu/kernel';
import type { Asked, Stored } from '@kefu/persistence';
import { KnownPeople } from '@kefu/people';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CustomerFollowers,
  customerRecordsOf,
  requireActive,
  type Customer,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import { assignVisit, looksAfter, Visits } from '../../visits/index.js';
import {
  endKeyAccount,
  nameGroup,
  openKeyAccount,
  reopenKeyAccount,
  type KeyAccount,
  type NameGroup,
} from '../domain/index.js';
import { KeyAccountRecord } from './key-account-record.js';

/** Customers of tier `key`: each has a record here from the moment that they are one (CU-11). */
@Injectable()
export class KeyAccounts
  extends customerRecordsOf<KeyAccount>({ name: 'key-account', entity: KeyAccountRecord })
  implements CustomerFollower, OnModuleInit
{
  @Inject(CustomerFollowers) private readonly followers!: CustomerFollowers;
  @Inject(Visits) private readonly visits!: Visits;
  @Inject(KnownPeople) private readonly people!: KnownPeople;

  onModuleInit(): void {
    this.followers.add(this);
  }

  async follow({ before, after, by }: Followed): Promise<void> {
    const was = before?.tier === 'key' && before.status === 'active';
    const is = after.tier === 'key' && after.status === 'active';
    if (was === is) return;
    const account = await this.firstOf(after.id);
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

  /** Who leads the group looks after the visit that is due, and those after it. */
  nameGroup(asked: Asked, group: NameGroup): Promise<Stored<KeyAccount>> {
    return this.withCustomer(asked, async ({ customerId }, customer) => {
      requireActive(customer);
      const named = await this.changeSeen(asked, async (account) => {
        const decision = nameGroup(account, group);
        await this.requireGroup(group, customer.regionCode);
        return decision;
      });
      const open = await this.visits.openOf(customerId);
      if (open) {
        await this.visits.change(open.id, asked.by, (visit, context) =>
          assignVisit(visit, group.leadId, context),
        );
      }
      return named;
    });
  }

  /** Those who were key accounts before there were records of it, some at a time. */
  async openMissing(limit: number): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM customer c WHERE c.tier = 'key' AND c.status = 'active'
         AND NOT EXISTS (SELECT FROM key_account k WHERE k.customer_id = c.id)
       ORDER BY c.filed_no LIMIT $1`,
      [limit],
    );
    await this.open(rows, system('CU-11'));
  }

  /** ST-01: each works here, as what they are in the group for, in the customer's region. */
  private async requireGroup({ leadId, members }: NameGroup, regionId: string): Promise<void> {
    await this.people.require(leadId, { ...looksAfter, at: '/leadId', regionId });
    for (const [index, { personId, role }] of members.entries()) {
      const at = `/members/${index}/personId`;
      const roles = isRole(role) ? { roles: [role] } : {};
      await this.people.require(personId, { rule: 'CU-11', at, regionId, ...roles });
    }
  }

  private async open(customers: readonly { id: string }[], by: Actor): Promise<void> {
    await this.createMany(by, ({ newId }) =>
      customers.map(({ id }) => openKeyAccount(id, newId())),
    );
  }
}

import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import type { Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerRecords, Customers } from '../../../records/customers/index.js';
import {
  countedFrom,
  firstLoyalty,
  loyaltyLimits,
  reclassify,
  type Loyalty,
  type LoyaltyWorld,
} from '../domain/index.js';
import { LoyaltyRow } from './loyalty-row.js';
import { OrdersHeardOf } from './orders-heard-of.js';
import { TierProposals } from './tier-proposals.js';

@Injectable()
export class Loyalties extends CustomerRecords<Loyalty> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(OrdersHeardOf) private readonly orders: OrdersHeardOf,
    @Inject(TierProposals) private readonly proposals: TierProposals,
  ) {
    super({ platform: shared, customers }, { name: 'loyalty', entity: LoyaltyRow });
  }

  /** The parameters of now, and today. */
  atPresent(): LoyaltyWorld {
    const now = this.shared.clock.now();
    const today = this.handbook.calendar.localDate(now);
    return { limits: loyaltyLimits(this.handbook.asOf(now)), today };
  }

  async of(customerId: string): Promise<Loyalty | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      'SELECT id FROM loyalty WHERE customer_id = $1',
      [customerId],
    );
    return row && (await this.get(row.id)).state;
  }

  /**
   * Does something to what is known of a customer's orders, and classes him anew. One after the other:
   * of two at once neither would count the other's order. An order of nobody known here counts nowhere;
   * one of a record that was merged is the survivor's.
   */
  reckon(
    customerId: string,
    by: Actor,
    hear: (standingId: string) => Promise<void>,
  ): Promise<void> {
    return this.shared.database.transaction(async () => {
      const standingId = await this.archive.customers.lockStanding(customerId);
      await hear(standingId);
      await this.reclassify(standingId, by);
    });
  }

  /** Nothing that he ordered counts any more. */
  async withdraw(customerId: string, by: Actor): Promise<void> {
    const loyalty = await this.of(customerId);
    if (!loyalty?.figures) return;
    await this.change(loyalty.id, by, (one) => reclassify(one, undefined, this.atPresent()));
  }

  /** Those whom time alone puts into another class, some at a time. */
  async reckonDue(by: Actor, limit: number): Promise<number> {
    const rows = await this.shared.database.query<{ id: string }>(
      `SELECT c.id FROM loyalty l JOIN customer c ON c.id = l.customer_id
       WHERE l.next_change_on <= $1 ORDER BY l.next_change_on LIMIT $2
       FOR UPDATE OF c SKIP LOCKED`,
      [this.atPresent().today, limit],
    );
    for (const { id } of rows) await this.reclassify(id, by);
    return rows.length;
  }

  private async reclassify(customerId: string, by: Actor): Promise<void> {
    const customer = (await this.archive.customers.find(customerId))?.state;
    if (customer?.status !== 'active') return;
    const world = this.atPresent();
    const figures = await this.orders.figuresOf(customerId, countedFrom(world.today, world.limits));
    const before = await this.of(customerId);
    const after = before
      ? await this.change(before.id, by, (loyalty) => reclassify(loyalty, figures, world))
      : figures &&
        (await this.create(by, ({ newId }) => firstLoyalty(customerId, figures, world, newId())));
    const loyaltyClass = after?.state.loyaltyClass;
    if (loyaltyClass !== before?.loyaltyClass) {
      await this.proposals.followClass(customer, loyaltyClass, by);
    }
  }
}

import type { Actor, Clock } from '@kefu/kernel';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CustomerFollowers,
  customerRecordsOf,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import {
  countedFrom,
  firstLoyalty,
  loyaltyLimits,
  reclassify,
  type Loyalty,
  type LoyaltyWorld,
} from '../domain/index.js';
import { LoyaltyRecord } from './loyalty-record.js';
import { OrdersHeardOf } from './orders-heard-of.js';
import { TierProposals } from './tier-proposals.js';

@Injectable()
export class Loyalties
  extends customerRecordsOf<Loyalty>({ name: 'loyalty', entity: LoyaltyRecord })
  implements CustomerFollower, OnModuleInit
{
  @Inject(CustomerFollowers) private readonly followers!: CustomerFollowers;
  @Inject(OrdersHeardOf) private readonly orders!: OrdersHeardOf;
  @Inject(TierProposals) private readonly proposals!: TierProposals;
  @Inject(CLOCK) private readonly clock!: Clock;

  onModuleInit(): void {
    this.followers.add(this);
  }

  /** Whoever was voided, merged or erased has no class, nor one that time alone would change. */
  async follow({ after, by }: Followed): Promise<void> {
    if (after.status === 'active') return;
    const loyalty = await this.firstOf(after.id);
    if (!loyalty?.figures) return;
    await this.change(loyalty.id, by, (one) => reclassify(one, undefined, this.atPresent()));
  }

  /** The parameters of now, and today. */
  atPresent(): LoyaltyWorld {
    const now = this.clock.now();
    const today = this.handbook.calendar.localDate(now);
    return { limits: loyaltyLimits(this.handbook.asOf(now)), today };
  }

  /**
   * Does something to what is known of a customer's orders, and classes them anew. One after the other:
   * of two at once neither would count the other's order. An order of nobody known here counts nowhere;
   * one of a record that was merged is the survivor's.
   */
  reckon(
    customerId: string,
    by: Actor,
    hear: (standingId: string) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async () => {
      const standingId = await this.customers.lockStanding(customerId);
      await hear(standingId);
      await this.reclassify(standingId, by);
    });
  }

  /** Those whom time alone puts into another class, some at a time. */
  async reckonDue(by: Actor, limit: number): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM loyalty l JOIN customer c ON c.id = l.customer_id
       WHERE l.next_change_on <= $1 ORDER BY l.next_change_on LIMIT $2
       FOR UPDATE OF c SKIP LOCKED`,
      [this.atPresent().today, limit],
    );
    for (const { id } of rows) await this.reclassify(id, by);
    return rows.length;
  }

  private async reclassify(customerId: string, by: Actor): Promise<void> {
    const customer = (await this.customers.find(customerId))?.state;
    if (customer?.status !== 'active') return;
    const world = this.atPresent();
    const figures = await this.orders.figuresOf(customerId, countedFrom(world.today, world.limits));
    const before = await this.firstOf(customerId);
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

import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerRecords, Customers, type Tier } from '../../../records/customers/index.js';
import {
  scheduleVisit,
  type Visit,
  type VisitContext,
  type VisitDecision,
} from '../domain/index.js';
import { VisitRow } from './visit-row.js';

@Injectable()
export class Visits extends CustomerRecords<Visit, { readonly handbook: Handbook }> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super({ platform: shared, customers }, { name: 'visit', entity: VisitRow }, { handbook });
  }

  /** The visit that the customer is owed now; there is never more than one. */
  async openOf(customerId: string): Promise<Visit | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      `SELECT id FROM visit WHERE customer_id = $1 AND status IN ('due', 'arranged')`,
      [customerId],
    );
    return row && (await this.get(row.id)).state;
  }

  /** Of customers who have none, counted from today. */
  async schedule(owed: readonly { id: string; tier: Tier }[], by: Actor): Promise<void> {
    const from = this.handbook.calendar.localDate(this.shared.clock.now());
    await this.createMany(by, (context) =>
      owed.map(({ id, tier }) => scheduleVisit({ customerId: id, tier, from }, context)),
    );
  }

  /** The deed, and with it the next visit, which counts from its day. */
  done(
    id: string,
    by: Actor,
    decide: (visit: Visit, context: VisitContext) => VisitDecision,
    ifVersion?: number,
  ): Promise<Stored<Visit>> {
    return this.shared.database.transaction(async (tx) => {
      const { customerId } = (await this.get(id)).state;
      // in the order in which a change of tier locks them
      await tx.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [customerId]);
      const stored = await this.change(id, by, decide, { ifVersion });
      const { state: visit } = stored;
      if (visit.status === 'done' && visit.visitedOn) await this.next(visit, visit.visitedOn, by);
      return stored;
    });
  }

  private async next(visit: Visit, from: string, by: Actor): Promise<void> {
    const { id: previousId, customerId, accountManagerId } = visit;
    const { state: customer } = await this.archive.customers.get(customerId);
    if (customer.status !== 'active') return;
    const { tier } = customer;
    const command = { customerId, tier, from, previousId, accountManagerId };
    await this.create(by, (context) => scheduleVisit(command, context));
  }
}

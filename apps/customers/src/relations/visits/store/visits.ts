import type { Actor } from '@kefu/kernel';
import type { Asked, Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { customerRecordsOf, type Tier } from '../../../records/customers/index.js';
import {
  scheduleVisit,
  type Visit,
  type VisitContext,
  type VisitDecision,
} from '../domain/index.js';
import { VisitRecord } from './visit-record.js';

@Injectable()
export class Visits extends customerRecordsOf<Visit>({ name: 'visit', entity: VisitRecord }) {
  /** The visit that the customer is owed now; there is never more than one. */
  openOf(customerId: string): Promise<Visit | undefined> {
    return this.firstOf(customerId, `status IN ('due', 'arranged')`);
  }

  openOfManager(accountManagerId: string): Promise<readonly { readonly id: string }[]> {
    return this.database.query<{ id: string }>(
      `SELECT id FROM visit WHERE account_manager_id = $1 AND status IN ('due', 'arranged') ORDER BY id`,
      [accountManagerId],
    );
  }

  /** Of customers who have none, counted from today. */
  async schedule(owed: readonly { id: string; tier: Tier }[], by: Actor): Promise<void> {
    await this.createMany(by, (context) => {
      const from = context.handbook.calendar.localDate(context.now);
      return owed.map(({ id, tier }) => scheduleVisit({ customerId: id, tier, from }, context));
    });
  }

  /** The deed, and with it the next visit, which counts from its day. */
  done(
    asked: Asked,
    decide: (visit: Visit, context: VisitContext) => VisitDecision | Promise<VisitDecision>,
  ): Promise<Stored<Visit>> {
    return this.withCustomer(asked, async (_due, { id: customerId, status, tier }) => {
      const stored = await this.changeSeen(asked, decide);
      const { id: previousId, accountManagerId, visitedOn: from } = stored.state;
      if (stored.state.status === 'done' && from && status === 'active') {
        const next = { customerId, tier, from, previousId, accountManagerId };
        await this.create(asked.by, (context) => scheduleVisit(next, context));
      }
      return stored;
    });
  }
}

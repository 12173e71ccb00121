import type { Handbook } from '@kefu/handbook';
import { system, type Clock, type Instant } from '@kefu/kernel';
import { Database, standingIdOf } from '@kefu/persistence';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  callbackIdOf,
  careOwedFor,
  carePlans,
  isCare,
  merchantCareOwed,
  noLongerNeeded,
  openStatuses,
  planCare,
  putOff,
  type Callback,
  type CarePlan,
  type Opening,
  type OwedCare,
  type Sale,
} from '../domain/index.js';
import { AgentLists } from './agent-lists.js';
import { Callbacks } from './callbacks.js';

/** How callbacks that ask how a customer is getting on come and go (CB-04, CB-06, CB-11). */
@Injectable()
export class CareCallbacks {
  constructor(
    private readonly database: Database,
    private readonly callbacks: Callbacks,
    private readonly lists: AgentLists,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  plan(sale: Sale): Promise<void> {
    const owed = careOwedFor(sale, this.clock.now(), this.handbook);
    return this.planOwed(sale, sale.orderId, owed);
  }

  /** @returns when there is more to be planned */
  async planForMerchant(opening: Opening): Promise<Instant> {
    const { owed, nextAt } = merchantCareOwed(opening, this.clock.now(), this.handbook);
    await this.planOwed(opening, opening.openingId, owed);
    return nextAt;
  }

  /** Plans what is owed and is not there yet. */
  private async planOwed(
    { customerId: id, regionId }: Pick<Sale, 'customerId' | 'regionId'>,
    aboutId: string,
    all: readonly OwedCare[],
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lists.oneAtATime();
      const customerId = await standingIdOf(tx, id);
      const whom = { customerId, regionId };
      for (const owed of all) {
        const { plan, occasion } = owed;
        if (await this.callbacks.find(callbackIdOf(plan, aboutId, occasion))) continue;
        const agentId = await this.lists.agentFor(regionId, customerId);
        await this.callbacks.create(system(plan), (context) =>
          planCare(owed, whom, agentId, context),
        );
      }
      await this.spare(customerId);
    });
  }

  /** CB-11: whoever answered enough of them lately is not asked before they may be again. */
  async spare(customerId: string): Promise<void> {
    const until = await this.notBefore(customerId);
    if (until === undefined) return;
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM callback WHERE customer_id = $1 AND plan = ANY ($2) AND status = 'due'
         AND due_at < $3 ORDER BY id`,
      [customerId, carePlans, until],
    );
    for (const { id } of due) {
      await this.callbacks.change(id, system('CB-11'), (callback, context) =>
        putOff(callback, until, context),
      );
    }
  }

  /** One more answer was taken down; what else its customer was to be asked may have to wait. */
  thenSpare<Done extends { readonly state: Callback }>(
    complete: () => Promise<Done>,
  ): Promise<Done> {
    return this.database.transaction(async () => {
      const done = await complete();
      if (isCare(done.state.plan)) await this.spare(done.state.customerId);
      return done;
    });
  }

  /** When the oldest of as many answers as are allowed has left the rolling time. */
  private async notBefore(customerId: string): Promise<Instant | undefined> {
    const now = this.handbook.asOf(this.clock.now());
    const allowed = now.parameter('CB-11', 'questionnaires');
    const answered = await this.database.query<{ at: Instant }>(
      `SELECT completed ->> 'at' AS at FROM callback
       WHERE customer_id = $1 AND plan = ANY ($2) AND status = 'completed'
       ORDER BY at DESC LIMIT $3`,
      [customerId, carePlans, allowed],
    );
    const oldest = answered[allowed - 1]?.at;
    if (oldest === undefined) return undefined;
    return this.handbook.deadline('CB-11', oldest, [], { parameter: 'within' }).at;
  }

  /** The goods went back: nobody asks how they are. */
  endForOrder(orderId: string, reason: string): Promise<void> {
    return this.endAll('order_id', orderId, reason);
  }

  /** The merchant is gone. */
  endForOpening(openingId: string): Promise<void> {
    return this.endAll('opening_id', openingId, 'contract-over');
  }

  private async endAll(
    by: 'order_id' | 'opening_id',
    aboutId: string,
    reason: string,
  ): Promise<void> {
    const rows = await this.database.query<{ id: string; plan: CarePlan }>(
      `SELECT id, plan FROM callback WHERE ${by} = $1 AND plan = ANY ($2) AND status = ANY ($3)
       ORDER BY id`,
      [aboutId, carePlans, [...openStatuses, 'unreachable']],
    );
    for (const { id, plan } of rows) {
      await this.callbacks.change(id, system(plan), (callback, context) =>
        noLongerNeeded(callback, reason, context),
      );
    }
  }
}

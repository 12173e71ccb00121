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
  noLongerNeeded,
  openStatuses,
  planCare,
  putOff,
  type Callback,
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

  /** Plans what is owed for it and is not there yet. */
  async plan(sale: Sale): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lists.oneAtATime();
      const customerId = await standingIdOf(tx, sale.customerId);
      const whom = { customerId, regionId: sale.regionId };
      for (const owed of careOwedFor(sale, this.clock.now(), this.handbook)) {
        const { plan, occasion } = owed;
        if (await this.callbacks.find(callbackIdOf(plan, sale.orderId, occasion))) continue;
        const agentId = await this.lists.agentFor(sale.regionId, customerId);
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
  async endForOrder(orderId: string, reason: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM callback WHERE order_id = $1 AND plan = ANY ($2) AND status = ANY ($3)
       ORDER BY id`,
      [orderId, carePlans, [...openStatuses, 'unreachable']],
    );
    for (const { id } of rows) {
      await this.callbacks.change(id, system('CB-04'), (callback, context) =>
        noLongerNeeded(callback, reason, context),
      );
    }
  }
}

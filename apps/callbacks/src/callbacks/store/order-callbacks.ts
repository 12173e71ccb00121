import { system, type Actor, type Instant } from '@kefu/kernel';
import { Database, standingIdOf } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  callbackIdOf,
  noLongerNeeded,
  planCallback,
  openStatuses,
  type CallbackContext,
  type CallbackDecision,
  type CallbackStatus,
  type ContractKind,
  type Occasion,
  type RepairConcerns,
  type Plan,
} from '../domain/index.js';
import { AgentLists } from './agent-lists.js';
import { Callbacks } from './callbacks.js';

interface ToPlan extends Occasion {
  readonly concerns: RepairConcerns;
  readonly plan: Plan;
  readonly occasion: string;
  /** Why older ones of these plans are not needed any more. */
  readonly replacedBecause: string;
  readonly replaces: readonly Plan[];
}

/** Who is called, and by whom. */
export interface Whom {
  /** Since records were merged, perhaps not the one that the order was taken for (CU-01). */
  readonly customerId: string;
  readonly agentId: string | undefined;
}

interface Known {
  readonly contractKind: ContractKind;
  readonly receiptSignedAt: Instant | null;
}

/** How callbacks about an order come and go. */
@Injectable()
export class OrderCallbacks {
  constructor(
    private readonly database: Database,
    private readonly callbacks: Callbacks,
    private readonly lists: AgentLists,
  ) {}

  /** Plans it unless it is there: nobody is called twice for the same thing (CB-11). */
  async planOnce(
    { plan, occasion, replacedBecause, replaces, ...of }: ToPlan,
    decide: (whom: Whom, context: CallbackContext) => CallbackDecision,
  ): Promise<void> {
    const by = system(plan);
    await this.database.transaction(async (tx) => {
      await this.lists.oneAtATime();
      if (await this.callbacks.find(callbackIdOf(plan, of.concerns.repairOrderId, occasion)))
        return;
      await this.endAll(of.concerns.repairOrderId, replacedBecause, by, replaces);
      const customerId = await standingIdOf(tx, of.customerId);
      const agentId = await this.lists.agentFor(of.regionId, customerId);
      await this.callbacks.create(by, (context) => decide({ customerId, agentId }, context));
    });
  }

  /** CB-03: somebody asks for one more call; one that is open already will do. */
  async planAgain(
    {
      plan,
      concerns,
      ...of
    }: Pick<ToPlan, 'plan' | 'occasion' | 'concerns'> & Omit<Occasion, 'contractKind'>,
    dueAt: Instant,
  ): Promise<void> {
    const { repairOrderId } = concerns;
    await this.lists.oneAtATime();
    const [known] = await this.database.query<Known>(
      `SELECT contract_kind AS "contractKind", concerns ->> 'receiptSignedAt' AS "receiptSignedAt"
       FROM callback WHERE repair_order_id = $1
       ORDER BY plan = $2 DESC, started_at DESC LIMIT 1`,
      [repairOrderId, plan],
    );
    const open = await this.database.query(
      `SELECT 1 FROM callback WHERE repair_order_id = $1 AND plan = $2 AND status = ANY ($3)
         AND call #> '{waits,over}' IS NULL`,
      [repairOrderId, plan, openStatuses],
    );
    if (open.length > 0) return;
    const receiptSignedAt = plan === 'CB-03' ? known?.receiptSignedAt : undefined;
    const all = {
      ...of,
      contractKind: known?.contractKind ?? 'none',
      concerns: { repairOrderId, ...(receiptSignedAt ? { receiptSignedAt } : {}) },
    };
    const replaces: Plan[] = plan === 'CB-03' ? ['CB-02', 'CB-03'] : ['CB-02'];
    await this.planOnce(
      { ...all, plan, replaces, replacedBecause: 'asked-again' },
      ({ customerId, agentId }, context) =>
        planCallback(
          { plan, occasion: of.occasion, dueAt },
          { ...all, customerId },
          agentId,
          context,
        ),
    );
  }

  /** What was to be asked about this order is not to be asked any more. */
  async endAll(
    repairOrderId: string,
    reason: string,
    by: Actor,
    of: readonly Plan[],
  ): Promise<void> {
    for (const id of await this.idsOf(repairOrderId, of, [...openStatuses, 'unreachable'])) {
      await this.callbacks.change(id, by, (callback, context) =>
        noLongerNeeded(callback, reason, context),
      );
    }
  }

  /** The same order always, so that two that change several never wait for each other. */
  async idsOf(
    repairOrderId: string,
    of: readonly Plan[],
    statuses: readonly CallbackStatus[] = openStatuses,
  ): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM callback WHERE repair_order_id = $1 AND plan = ANY ($2) AND status = ANY ($3)
       ORDER BY id`,
      [repairOrderId, of, statuses],
    );
    return rows.map(({ id }) => id);
  }
}

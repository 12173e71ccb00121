import type { Clock } from '@kefu/kernel';
import { Database, standingIdOf } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Recurs } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import type { Opening } from '../domain/index.js';
import { AgentLists } from './agent-lists.js';
import { CareCallbacks } from './care-callbacks.js';

export interface Opened extends Opening {
  readonly contractId?: string | undefined;
}

const columns = `id AS "openingId", customer_id AS "customerId", region_id AS "regionId",
  contract_id AS "contractId", opened_at AS "openedAt"`;

/** CB-06: merchants are called on opening, then monthly, until the contract of their shop is over. */
@Injectable()
export class Merchants {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AgentLists) private readonly lists: AgentLists,
    @Inject(CareCallbacks) private readonly care: CareCallbacks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  opened({ openingId, customerId, regionId, contractId, openedAt }: Opened): Promise<void> {
    return this.database.transaction(async () => {
      await this.lists.oneAtATime();
      const under = contractId === undefined ? undefined : await this.standingOf(contractId);
      const kept = await this.database.query<Opened>(
        `INSERT INTO opening_record
           (id, customer_id, region_id, contract_id, opened_at, next_at, closed)
         VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT DO NOTHING RETURNING ${columns}`,
        [openingId, customerId, regionId, under?.id ?? null, openedAt, under?.over ?? false],
      );
      if (!under?.over) await this.plan(kept);
    });
  }

  /** Each night the call of the month after, once that of this month has fallen due. */
  @Recurs({ kind: 'CB-06-merchants', cron: '15 0 * * *' })
  onDue(): Promise<void> {
    return this.database.transaction(async () => {
      await this.lists.oneAtATime();
      const due = await this.database.query<Opened>(
        `SELECT ${columns} FROM opening_record WHERE NOT closed AND next_at <= $1 ORDER BY id`,
        [this.clock.now()],
      );
      await this.plan(due);
    });
  }

  /** It ended: with another that goes on where it ends the shop stays open, or is open again. */
  contractEnded(contractId: string, renewedById?: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.lists.oneAtATime();
      await this.database.query(
        `INSERT INTO ended_contract (id, renewed_by) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET renewed_by = excluded.renewed_by`,
        [contractId, renewedById ?? null],
      );
      const { id, over } = await this.standingOf(contractId);
      const shops = await this.database.query<Opened>(
        `UPDATE opening_record SET contract_id = $2, closed = $3 WHERE contract_id = $1
         RETURNING ${columns}`,
        [contractId, id, over],
      );
      if (!over) await this.plan(shops);
      else for (const { openingId } of shops) await this.care.endForOpening(openingId);
    });
  }

  private async plan(shops: readonly Opened[]): Promise<void> {
    for (const shop of shops) {
      const nextAt = (await this.isGone(shop.customerId))
        ? undefined
        : await this.care.planForMerchant(shop);
      await this.database.query(
        `UPDATE opening_record SET next_at = coalesce($2::timestamptz, next_at),
           closed = $2::timestamptz IS NULL WHERE id = $1`,
        [shop.openingId, nextAt ?? null],
      );
    }
  }

  /** Nobody calls the erased (G-05). */
  private isGone(customerId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const id = await standingIdOf(tx, customerId);
      const erased = await tx.query('SELECT 1 FROM erased_person WHERE id = $1', [id]);
      return erased.length > 0;
    });
  }

  /** The contract that goes on where this one ended, and the ones after it; whether that is over. */
  private async standingOf(contractId: string): Promise<{ id: string; over: boolean }> {
    const [ended] = await this.database.query<{ renewedBy: string | null }>(
      'SELECT renewed_by AS "renewedBy" FROM ended_contract WHERE id = $1',
      [contractId],
    );
    if (!ended) return { id: contractId, over: false };
    if (ended.renewedBy === null) return { id: contractId, over: true };
    return this.standingOf(ended.renewedBy);
  }
}

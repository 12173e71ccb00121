import { system, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  CustomerFollowers,
  type Customer,
  type CustomerFollower,
  type Followed,
  type Tier,
} from '../../../records/customers/index.js';
import { cancelVisit, moveToTier } from '../domain/index.js';
import { Visits } from './visits.js';

/** Every customer on record is owed a visit from filing on; its clock moves with the customer's tier (CU-11). */
@Injectable()
export class KeepVisits implements CustomerFollower {
  constructor(
    followers: CustomerFollowers,
    private readonly visits: Visits,
    private readonly database: Database,
  ) {
    followers.add(this);
  }

  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status === after.status && before.tier === after.tier) return;
    const { id, tier } = after;
    if (before === undefined) return this.visits.schedule([after], by);
    const open = await this.visits.openOf(id);
    // merged and erased ones have none any more by now, and get none either
    if (after.status !== 'active') {
      if (open) await this.visits.change(open.id, by, (visit) => cancelVisit(visit));
    } else if (open) {
      await this.visits.change(open.id, by, (visit, context) => moveToTier(visit, tier, context));
    } else await this.visits.schedule([after], by);
  }

  followNew(filed: readonly Customer[], by: Actor): Promise<void> {
    return this.visits.schedule(filed, by);
  }

  /** Those who were filed before there were visits, some at a time. */
  async scheduleMissing(limit: number): Promise<number> {
    const rows = await this.database.query<{ id: string; tier: Tier }>(
      `SELECT c.id, c.tier FROM customer c WHERE c.status = 'active' AND NOT EXISTS
         (SELECT FROM visit v WHERE v.customer_id = c.id AND v.status IN ('due', 'arranged'))
       ORDER BY c.filed_no LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    await this.visits.schedule(rows, system('CU-11'));
    return rows.length;
  }
}

import { isRole } from '@kefu/handbook';
import { forbidden, refusedByRule, serves, type Actor } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import { Database, nextNumber, servesRegion, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Complaints, managers as succeeding, readers } from '../../complaints/index.js';
import {
  handOver,
  planImprovement,
  type Improvement,
  type Origin,
  type PlanImprovement,
} from '../domain/index.js';
import { Improvements } from './improvements.js';

const tables = { callback: 'callback_record', 'repair-order': 'order_record' } as const;

/** What is decided by who works here, and by what else is on record. */
@Injectable()
export class KeepImprovements {
  constructor(
    private readonly improvements: Improvements,
    private readonly complaints: Complaints,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /** @throws Refusal CP-14 `unknown-person`, `person-of-another-role`, `unknown-origin`; `region-not-yours` */
  plan(by: Actor, told: Omit<PlanImprovement, 'number'>): Promise<Stored<Improvement>> {
    if (!serves(by.regions, told.regionId ?? '*')) {
      throw forbidden(
        'region-not-yours',
        { zh: '只能为自己负责的区域立项', en: 'Only of a region that is yours' },
        { rule: 'CP-14' },
      );
    }
    return this.database.transaction(async () => {
      const ownerId = await this.ownerOf(told.ownerId);
      for (const origin of told.origins) await this.requireOrigin(by, origin);
      const number = await nextNumber(this.database, 'improvement_number', 'I', 6);
      return this.improvements.create(by, (context) =>
        planImprovement({ ...told, ownerId, number }, context),
      );
    });
  }

  handOver(asked: Asked, to: string, reason: string): Promise<Stored<Improvement>> {
    return this.improvements.changeSeen(asked, async (improvement, context) => {
      return handOver(improvement, await this.ownerOf(to), context, reason);
    });
  }

  /** What is owned by somebody who may carry it through no more, once there is another. */
  async takeFromLeavers(
    { id, roles }: { readonly id: string; readonly roles: readonly string[] },
    by: Actor,
  ): Promise<void> {
    const rows = await this.database.query<{ id: string; ownerId: string }>(
      `SELECT i.id, i.owner_id AS "ownerId" FROM improvement i
       JOIN staff_record p ON p.id::text = i.owner_id
       WHERE i.status IN ('planned', 'done') AND NOT (p.active AND p.roles && $2)
         AND (i.owner_id = $1 OR $3) ORDER BY i.id`,
      [id, readers, succeeding.some((role) => roles.includes(role))],
    );
    for (const row of rows) {
      await this.improvements.change(row.id, by, async (improvement, context) => {
        const successor = await this.successor(improvement, row.ownerId);
        return successor === undefined || improvement.ownerId !== row.ownerId
          ? { next: improvement, events: [] }
          : handOver(improvement, successor, context, 'left');
      });
    }
  }

  /** Somebody who answers for improvements of that region and works here, the planner before others. */
  private async successor(
    { plannedBy, regionId }: Improvement,
    leaver: string,
  ): Promise<string | undefined> {
    const [found] = await this.database.query<{ id: string }>(
      `SELECT id FROM staff_record WHERE active AND id::text <> $1
         AND (roles && $4 OR (id::text = $2 AND roles && $5))
         AND ($3::text IS NULL OR ${servesRegion('region_ids', '$3::text')})
       ORDER BY id::text = $2 DESC, 'manager' = ANY (roles) DESC, id LIMIT 1`,
      [leaver, plannedBy, regionId ?? null, succeeding, readers],
    );
    return found?.id;
  }

  /** Whose measure it is to be can read and carry it through. */
  private async ownerOf(ownerId: string): Promise<string> {
    const wanted = { rule: 'CP-14', at: '/ownerId', roles: readers.filter(isRole) };
    return (await this.people.require(ownerId, wanted)).id;
  }

  private async requireOrigin(by: Actor, { kind, id }: Origin): Promise<void> {
    if (kind === 'complaint') {
      const complaint = await this.complaints.find(id);
      if (complaint && (await this.complaints.covers(by, complaint.state))) return;
    } else {
      const found = await this.database.query(`SELECT 1 FROM ${tables[kind]} WHERE id = $1`, [id]);
      if (found.length > 0) return;
    }
    throw refusedByRule(
      'CP-14',
      'unknown-origin',
      {
        zh: '没有这一投诉、回访或维修单',
        en: 'No such complaint, callback or repair order is on record',
      },
      { extra: { kind, id } },
    );
  }
}

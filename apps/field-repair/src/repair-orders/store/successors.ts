import type { Actor } from '@kefu/kernel';
import { Database, servesRegion } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  isLeft,
  openStatuses,
  takeFromLeaver,
  type Leaver,
  type RepairOrder,
  type Successor,
} from '../domain/index.js';
import { RepairOrders } from './repair-orders.js';

type Works = Pick<Leaver, 'roles' | 'regionIds'>;

/** Who goes on with an order when somebody leaves, moves, or changes roles (FR-03, G-01). */
@Injectable()
export class Successors {
  constructor(
    private readonly database: Database,
    private readonly orders: RepairOrders,
  ) {}

  /** What this person has and may not keep goes to others. */
  async takeFrom(personId: string, by: Actor): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM repair_order WHERE status = ANY ($2) AND (
         technician_id = $1::uuid OR owner_id = $1::text OR technician ->> 'leadId' = $1::text
         OR notice ->> 'personId' = $1::text OR notice ->> 'leadId' = $1::text) ORDER BY id`,
      [personId, openStatuses],
    );
    for (const { id } of rows) await this.handOn(id, personId, by);
  }

  /** Orders that came to nobody who can act, when there was nobody: whoever came may be the one. */
  async takeUpUnowned(by: Actor): Promise<void> {
    const rows = await this.database.query<{ id: string; ownerId: string }>(
      `SELECT o.id, o.owner_id AS "ownerId" FROM repair_order o
       JOIN staff_record p ON p.id::text = o.owner_id
       WHERE o.status = ANY ($1) AND NOT (p.active AND p.roles && $2
         AND ${servesRegion('p.region_ids', 'o.region_id')}) ORDER BY o.id`,
      [openStatuses, ['agent', 'clerk', 'repair-lead', 'manager']],
    );
    for (const { id, ownerId } of rows) await this.handOn(id, ownerId, by);
  }

  private async handOn(id: string, personId: string, by: Actor): Promise<void> {
    const leaver = { personId, ...(await this.worksAs(personId)) };
    const { state } = await this.orders.get(id);
    if (!isLeft(state, leaver)) return;
    await this.orders.change(id, by, async (order, context) => {
      const successor = await this.successorOf(order, personId);
      return takeFromLeaver(order, { ...leaver, successor }, context);
    });
  }

  private async worksAs(personId: string): Promise<Works> {
    const [found] = await this.database.query<Works>(
      'SELECT roles, region_ids AS "regionIds" FROM staff_record WHERE id = $1 AND active',
      [personId],
    );
    return found ?? { roles: [], regionIds: [] };
  }

  /** A lead of the region, of the team where it has one, else its manager, else whoever is above. */
  private async successorOf(
    { regionId, technician, notice }: RepairOrder,
    except: string,
  ): Promise<Successor | undefined> {
    const [found] = await this.database.query<
      Omit<Successor, 'teamId'> & { teamId: string | null }
    >(
      `SELECT p.id, p.team_id AS "teamId", r.role FROM staff_record p
       CROSS JOIN LATERAL (SELECT rank, role
         FROM unnest('{repair-lead,manager,director,general-manager}'::text[])
           WITH ORDINALITY AS all_roles (role, rank)
         WHERE role = ANY (p.roles) AND (${servesRegion('p.region_ids', '$1')} OR rank > 1)
         ORDER BY rank LIMIT 1) r
       WHERE p.active AND p.id <> $3
       ORDER BY r.rank > 2, NOT ${servesRegion('p.region_ids', '$1')}, r.rank,
         p.team_id = $2::uuid DESC NULLS LAST, p.number LIMIT 1`,
      [regionId, technician?.teamId ?? notice?.teamId ?? null, except],
    );
    if (!found) return undefined;
    const { teamId, ...successor } = found;
    return { ...successor, ...(teamId ? { teamId } : {}) };
  }
}

import type { Actor } from '@kefu/kernel';
import { Database, servesRegion } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  handling,
  isLeft,
  openStatuses,
  receiving,
  takeFromLeaver,
  type Leaver,
  type Works,
} from '../domain/index.js';
import { Complaints } from './complaints.js';

type Successor = NonNullable<Leaver['successor']>;

/** What may be left behind: what is open, and what may be again (CP-09). */
const waiting = [...openStatuses, 'malicious'];

/** Who goes on with a complaint when somebody leaves, moves, or changes roles (G-01, G-08). */
@Injectable()
export class Successors {
  constructor(
    private readonly database: Database,
    private readonly complaints: Complaints,
  ) {}

  /** What this person has and may not keep goes to others. */
  async takeFrom(personId: string, by: Actor): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM complaint WHERE status = ANY ($2) AND (owner_id = $1 OR responsible_id = $1)
       ORDER BY id`,
      [personId, waiting],
    );
    for (const { id } of rows) await this.handOn(id, personId, by);
  }

  /** Complaints that came to nobody who can act, when there was nobody: whoever came may be the one. */
  async takeUpUnowned(comer: string, by: Actor): Promise<void> {
    const { roles } = await this.worksAs(comer);
    if (!handling.some((role) => roles.includes(role))) return;
    const rows = await this.database.query<{ id: string; ownerId: string }>(
      `SELECT c.id, c.owner_id AS "ownerId" FROM complaint c JOIN staff_record p ON p.id::text = c.owner_id
       WHERE c.status = ANY ($1) AND NOT (p.active AND p.roles && $2
         AND ${servesRegion('p.region_ids', 'c.region_id')}) ORDER BY c.id`,
      [waiting, receiving],
    );
    for (const { id, ownerId } of rows) await this.handOn(id, ownerId, by);
  }

  private async handOn(id: string, personId: string, by: Actor): Promise<void> {
    const leaver = { personId, ...(await this.worksAs(personId)) };
    const { state } = await this.complaints.get(id);
    if (!isLeft(state, leaver)) return;
    await this.complaints.change(id, by, async (complaint, context) => {
      const successor = await this.successorOf(complaint.regionId, personId);
      return takeFromLeaver(complaint, { ...leaver, successor }, context);
    });
  }

  private async worksAs(personId: string): Promise<Works> {
    const [found] = await this.database.query<Works>(
      'SELECT roles, region_ids AS "regionIds" FROM staff_record WHERE id = $1 AND active',
      [personId],
    );
    return found ?? { roles: [], regionIds: [] };
  }

  /** A handler of the region, whoever has the least of them, else its manager, else whoever is above. */
  private async successorOf(regionId: string, except: string): Promise<Successor | undefined> {
    const [found] = await this.database.query<Successor>(
      `SELECT p.id, r.role FROM staff_record p
       CROSS JOIN LATERAL (SELECT rank, role
         FROM unnest('{complaint-handler,manager,director,general-manager}'::text[])
           WITH ORDINALITY AS all_roles (role, rank)
         WHERE role = ANY (p.roles) AND (${servesRegion('p.region_ids', '$1')} OR rank > 2)
         ORDER BY rank LIMIT 1) r
       WHERE p.active AND p.id::text <> $2
       ORDER BY r.rank, (SELECT count(*) FROM complaint c
         WHERE c.owner_id = p.id::text AND c.status = ANY ($3)), p.number, p.id LIMIT 1`,
      [regionId, except, openStatuses],
    );
    return found;
  }
}

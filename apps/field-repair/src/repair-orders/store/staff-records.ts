import { refusedByRule } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { StaffMember } from '../domain/index.js';

export interface TechnicianRow {
  readonly id: string;
  readonly number: string;
  readonly regionIds: readonly string[];
  readonly teamId?: string;
  readonly free: boolean;
  /** Orders that he has, whatever their state. */
  readonly openOrders: number;
}

export interface TechnicianFilter {
  readonly regions: readonly string[];
  readonly free?: boolean | undefined;
  readonly notRefusedBy?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const leadOf = '(SELECT t.lead_id FROM team_record t WHERE t.id = p.team_id)';
const isFree = `NOT EXISTS (SELECT 1 FROM repair_order o
  WHERE o.technician_id = p.id AND o.status IN ('confirmed', 'on-site'))`;

/** What this service knows of people and teams, from their events, and whom customers refused. */
@Injectable()
export class StaffRecords {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Somebody who is to be told or sent to this customer.
   * @throws Refusal FR-07 `unknown-person` also for who no longer works here
   */
  async member(id: string, customerId: string): Promise<StaffMember> {
    const [found] = await this.database.query<
      StaffMember & { teamId: string | null; leadId: string | null }
    >(
      `SELECT p.id, p.roles, p.region_ids AS "regionIds", p.team_id AS "teamId",
              ${leadOf} AS "leadId", ${isFree} AS free,
              EXISTS (SELECT 1 FROM refused_technician r
                      WHERE r.customer_id = $2 AND r.technician_id = p.id) AS "refusedByCustomer"
       FROM staff_record p WHERE p.id = $1 AND p.active`,
      [id, customerId],
    );
    if (!found) {
      throw refusedByRule('FR-07', 'unknown-person', {
        zh: '没有这位员工,或已离职',
        en: 'Nobody of that id works here',
      });
    }
    const { teamId, leadId, ...rest } = found;
    return { ...rest, ...(teamId ? { teamId } : {}), ...(leadId ? { leadId } : {}) };
  }

  /** FR-07: refusing and sending the same technician at once happen one after the other. */
  async oneAtATimeFor(customerId: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [
      customerId,
    ]);
  }

  async recordRefusal(customerId: string, technicianId: string, orderId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO refused_technician (customer_id, technician_id, order_id) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [customerId, technicianId, orderId],
    );
  }

  /** By staff number. */
  technicians(filter: TechnicianFilter): Promise<TechnicianRow[]> {
    return this.select(filter, 'number');
  }

  /** FR-02, FR-07: the free ones of the region whom this customer did not refuse, least busy first. */
  suggestions(regionId: string, customerId: string): Promise<TechnicianRow[]> {
    const filter = { regions: [regionId], free: true, notRefusedBy: customerId, limit: 20 };
    return this.select(filter, '"openOrders", number');
  }

  private async select(filter: TechnicianFilter, order: string): Promise<TechnicianRow[]> {
    const rows = await this.database.query<
      Omit<TechnicianRow, 'teamId'> & { teamId: string | null }
    >(
      `SELECT * FROM (
         SELECT p.id, p.number, p.region_ids AS "regionIds", p.team_id AS "teamId", ${isFree} AS free,
                (SELECT count(*) FROM repair_order o WHERE o.technician_id = p.id
                   AND o.status NOT IN ('closed', 'cancelled', 'voided')) AS "openOrders"
         FROM staff_record p
         WHERE p.active AND 'technician' = ANY (p.roles)
           AND ('*' = ANY ($1::text[]) OR p.region_ids && $1::text[] OR '*' = ANY (p.region_ids))
           AND ($2::uuid IS NULL OR NOT EXISTS (SELECT 1 FROM refused_technician r
                WHERE r.customer_id = $2 AND r.technician_id = p.id))
           AND ($3::text IS NULL OR p.number > $3)
       ) technician
       WHERE $4::boolean IS NULL OR free = $4 ORDER BY ${order} LIMIT $5`,
      [
        filter.regions,
        filter.notRefusedBy ?? null,
        filter.after ?? null,
        filter.free ?? null,
        filter.limit,
      ],
    );
    return rows.map(({ teamId, ...row }) => ({ ...row, ...(teamId ? { teamId } : {}) }));
  }
}

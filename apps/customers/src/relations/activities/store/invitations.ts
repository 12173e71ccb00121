import {
  Conditions,
  Database,
  decodeCursor,
  page,
  servesRegion,
  type Page,
  type Range,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Segment } from '../domain/index.js';

export interface Invitation {
  readonly customerId: string;
  readonly number: string;
  readonly wave: number;
  readonly turn: number;
}

/** Each filter lets everything through where its value is null. Loyal customers, then members, go first. */
const invite = `INSERT INTO activity_invitation (activity_id, customer_id, wave, turn)
SELECT $1, c.id, CASE WHEN l.loyalty_class = 'loyal' THEN 1 ELSE 2 END,
  row_number() OVER (ORDER BY (l.loyalty_class = 'loyal') DESC NULLS LAST, m.id IS NULL, c.filed_no)
FROM customer c
LEFT JOIN loyalty l ON l.customer_id = c.id
LEFT JOIN membership m ON m.customer_id = c.id AND m.status = 'active'
WHERE c.status = 'active'
  AND ($2::text[] IS NULL OR l.loyalty_class = ANY($2))
  AND ($3::text[] IS NULL OR c.tier = ANY($3))
  AND ($4::text[] IS NULL OR c.region_code = ANY($4))
  AND ($5::text[] IS NULL OR c.tags && $5)
  AND ($6::text[] IS NULL OR m.level = ANY($6))
  AND ${servesRegion('$7::text[]', 'c.region_code')}`;

/** Who is invited to an activity, and in which order. */
@Injectable()
export class Invitations {
  constructor(private readonly database: Database) {}

  /** Those of the segment in these regions; without loyal ones all are in the first wave. */
  async invite(activityId: string, segment: Segment, regions: readonly string[]): Promise<void> {
    await this.database.query(invite, [
      activityId,
      segment.classes ?? null,
      segment.tiers ?? null,
      segment.regionCodes ?? null,
      segment.tags ?? null,
      segment.membershipLevels ?? null,
      regions,
    ]);
    await this.database.query(
      `UPDATE activity_invitation SET wave = 1 WHERE activity_id = $1 AND NOT EXISTS
         (SELECT FROM activity_invitation i WHERE i.activity_id = $1 AND i.wave = 1)`,
      [activityId],
    );
  }

  /** In their order; whoever was voided, merged or erased since is given no notice. */
  async inWave(activityId: string, wave: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM activity_invitation i JOIN customer c ON c.id = i.customer_id
       WHERE i.activity_id = $1 AND i.wave = $2 AND c.status = 'active' ORDER BY i.turn`,
      [activityId, wave],
    );
    return rows.map(({ id }) => id);
  }

  async list(
    activityId: string,
    regions: readonly string[],
    { cursor, limit }: Range,
  ): Promise<Page<Invitation>> {
    const where = new Conditions()
      .equal('i', { activityId })
      .inRegions('c.region_code', regions)
      .add('i.turn > ?', decodeCursor(cursor, ['number'])?.[0]);
    const rows = await this.database.query<Invitation>(
      `SELECT i.customer_id AS "customerId", c.number, i.wave, i.turn
       FROM activity_invitation i JOIN customer c ON c.id = i.customer_id
       WHERE ${String(where)} ORDER BY i.turn LIMIT ${where.place(limit + 1)}`,
      where.values,
    );
    return page(rows, limit, ({ turn }) => [turn]);
  }
}

import type { Actor, Instant } from '@kefu/kernel';
import {
  Conditions,
  Database,
  dueFirst,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Reading, ReadingStatus } from '../domain/index.js';
import { Readings } from './readings.js';

export interface ReadingFilter {
  readonly number?: string | undefined;
  readonly status?: ReadingStatus;
  readonly assetId?: string;
  readonly customerId?: string;
  readonly contractId?: string;
  readonly regionId?: string;
  readonly takenBy?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

/** What an area lost in a month. */
export interface Loss {
  readonly regionId: string;
  readonly supplyId: string;
  readonly supplied: string;
  /** Of checked readings of that month. */
  readonly billed: string;
  /** Supplied without billed; below zero where more was billed. */
  readonly lost: string;
  /** Readings that are still to be checked, or read again. */
  readonly unchecked: number;
}

@Injectable()
export class FindReadings {
  constructor(
    private readonly readings: Readings,
    private readonly database: Database,
  ) {}

  /** The most urgent first. */
  find(
    by: Actor,
    { overdueAt, ...equal }: ReadingFilter,
    range: Range,
  ): Promise<Page<Stored<Reading>>> {
    const where = new Conditions()
      .equal('r', equal)
      .add('r.due_at < ?::timestamptz', overdueAt)
      .inRegions('r.region_id', by.regions);
    return this.readings.listed({ as: 'r', where, by: [dueFirst('r'), 'id'], range });
  }

  /** CT-17: supplied − billed, by area, of a month. */
  losses(by: Actor, month: string): Promise<Loss[]> {
    const where = new Conditions().equal('s', { month }).inRegions('s.region_id', by.regions);
    return this.database.query<Loss>(
      `SELECT s.region_id AS "regionId", s.id AS "supplyId", s.quantity AS supplied,
              trim_scale(b.billed)::text AS billed,
              trim_scale(s.quantity::numeric - b.billed)::text AS lost, b.unchecked
       FROM supply s CROSS JOIN LATERAL (
         SELECT coalesce(sum(r.quantity::numeric) FILTER (WHERE r.status = 'checked'), 0) AS billed,
                (count(*) FILTER (WHERE r.status IN ('read', 'doubtful')))::int AS unchecked
         FROM reading r
         WHERE r.region_id = s.region_id AND r.read_on >= (s.month || '-01')::date
           AND r.read_on < (s.month || '-01')::date + interval '1 month') b
       WHERE ${String(where)} ORDER BY s.region_id`,
      where.values,
    );
  }
}

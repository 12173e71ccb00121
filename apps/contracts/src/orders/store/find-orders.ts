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
import type { Order, OrderStatus } from '../domain/index.js';
import { Orders } from './orders.js';

export interface OrderFilter {
  readonly status?: OrderStatus;
  readonly number?: string;
  readonly customerId?: string;
  readonly contractId?: string;
  readonly regionId?: string;
  readonly salespersonId?: string;
  readonly ownerId?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
  /** Its owner is to speak with the customer. */
  readonly toFollowUp?: true | undefined;
}

/** Orders of a salesperson that were handed over in a period. */
export interface SalesCount {
  readonly salespersonId: string;
  readonly delivered: number;
  readonly accepted: number;
  readonly returned: number;
  /** Of all that were delivered and not returned. */
  readonly amount: string;
  readonly lastDeliveredAt: Instant;
}

const deliveredAt = `(o.delivered->>'at')::timestamptz`;

@Injectable()
export class FindOrders {
  constructor(
    private readonly orders: Orders,
    private readonly database: Database,
  ) {}

  /** The most urgent first. */
  find(
    by: Actor,
    { overdueAt, toFollowUp, ...equal }: OrderFilter,
    range: Range,
  ): Promise<Page<Stored<Order>>> {
    const where = new Conditions()
      .equal('o', equal)
      .add('o.due_at < ?::timestamptz', overdueAt)
      .add('(o.follow_up_since IS NOT NULL) = ?', toFollowUp)
      .inRegions('o.region_id', by.regions);
    return this.orders.listed({ as: 'o', where, by: [dueFirst('o'), 'id'], range });
  }

  /** CT-15: by salesperson, handed over from the first moment until before the second. */
  counts(by: Actor, from: Instant, until: Instant): Promise<SalesCount[]> {
    const where = new Conditions()
      .add(`${deliveredAt} >= ?::timestamptz`, from)
      .add(`${deliveredAt} < ?::timestamptz`, until)
      .inRegions('o.region_id', by.regions);
    return this.database.query<SalesCount>(
      `SELECT o.salesperson_id AS "salespersonId", count(*)::int AS delivered,
              (count(*) FILTER (WHERE o.status = 'accepted'))::int AS accepted,
              (count(*) FILTER (WHERE o.status = 'returned'))::int AS returned,
              coalesce(sum(o.total) FILTER (WHERE o.status <> 'returned'), 0)::numeric(18, 2)
                AS amount,
              max(${deliveredAt}) AS "lastDeliveredAt"
       FROM customer_order o WHERE ${String(where)}
       GROUP BY o.salesperson_id ORDER BY count(*) DESC, o.salesperson_id`,
      where.values,
    );
  }
}

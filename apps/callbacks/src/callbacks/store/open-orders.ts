import type { Clock, Instant } from '@kefu/kernel';
import { Database, oneAtATime, sideBySide } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { openStatuses, type ContractKind } from '../domain/index.js';

/** An order that is open, and when its customer was asked last. */
export interface OpenOrder {
  readonly id: string;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractKind: ContractKind;
  readonly askedAt: Instant;
  /** How often stage B was planned. */
  readonly times: number;
}

export const OPEN_ORDERS = 'open-orders';
export const LOOK = 'ask-for-progress';

const SOME_AT_A_TIME = 2_000;
const LOOKING = 'looking for orders to ask about';

const lookWithinTheHour = `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at)
SELECT '${LOOK}', '${OPEN_ORDERS}', '${OPEN_ORDERS}',
  date_trunc('hour', $1::timestamptz) + interval '1 hour', $1
WHERE EXISTS (SELECT FROM order_record WHERE NOT ended AND customer_id IS NOT NULL)
ON CONFLICT (aggregate, ref, kind) WHERE status = 'running' DO NOTHING`;

/** Orders that are looked at every hour for whom to ask, while there are any (CB-02). */
@Injectable()
export class OpenOrders {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An order came, or ended. */
  async look(): Promise<void> {
    // The last look waits for it; else it would find none before this one is committed, and rest
    await sideBySide(this.database, LOOKING);
    await this.database.query(lookWithinTheHour, [this.clock.now()]);
  }

  async lookAgain(): Promise<void> {
    await oneAtATime(this.database, LOOKING);
    await this.database.query(lookWithinTheHour, [this.clock.now()]);
  }

  /** Orders about which nobody is to be called now; whose customer was asked longest ago comes first. */
  async quiet(): Promise<OpenOrder[]> {
    return this.database.query<OpenOrder>(
      `SELECT o.id, o.customer_id AS "customerId", o.region_id AS "regionId",
              o.contract_kind AS "contractKind",
              coalesce(max(c.due_at), o.reported_at) AS "askedAt",
              (count(c.id) FILTER (WHERE c.plan = 'CB-02'))::int AS times
       FROM order_record o
       LEFT JOIN callback c ON c.repair_order_id = o.id AND c.plan IN ('CB-02', 'CB-03')
       WHERE NOT o.ended AND o.customer_id IS NOT NULL
       GROUP BY o.id HAVING coalesce(bool_and(c.status <> ALL ($1)), true)
       ORDER BY "askedAt", o.id LIMIT $2`,
      [openStatuses, SOME_AT_A_TIME],
    );
  }
}

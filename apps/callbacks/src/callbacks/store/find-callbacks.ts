import type { Actor, Clock, Instant } from '@kefu/kernel';
import {
  Conditions,
  Database,
  decodeCursor,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  openStatuses,
  urgencies,
  urgencyAt,
  type Callback,
  type CallbackStatus,
  type Plan,
  type Urgency,
} from '../domain/index.js';
import { Callbacks } from './callbacks.js';

export interface WorklistFilter extends Range {
  /** One's own, or that of one's regions, with what is on nobody's list. */
  readonly list: 'mine' | 'region';
  readonly urgency?: Urgency;
  readonly plan?: Plan;
}

export interface CallbackFilter {
  /** Of those that are still to be made. */
  readonly urgency?: Urgency;
  readonly status?: CallbackStatus;
  readonly plan?: Plan;
  readonly agentId?: string;
  readonly customerId?: string;
  readonly repairOrderId?: string;
  readonly complaintId?: string;
  readonly orderId?: string;
}

export interface Counted {
  readonly plan: Plan;
  readonly status: CallbackStatus;
  readonly urgency: Urgency | null;
  readonly count: number;
}

/** What is known of whom a callback calls, and what about. */
export interface Card {
  readonly customerNumber: string | null;
  readonly tier: string | null;
  readonly name: string | null;
  readonly phones: readonly string[] | null;
  readonly contacts: readonly { readonly name: string; readonly phone?: string }[] | null;
  readonly orderNumber: string | null;
  readonly model: string | null;
  readonly faultCode: string | null;
  readonly agentNumber: string | null;
}

type Found = Promise<Page<Stored<Callback>>>;

@Injectable()
export class FindCallbacks {
  constructor(
    private readonly callbacks: Callbacks,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What can still be in time first, then what is late, then what is to come. */
  worklist(by: Actor, { list, urgency, plan, ...range }: WorklistFilter): Found {
    const where = new Conditions()
      .equal('c', { plan, agentId: list === 'mine' ? by.id : undefined })
      .add('c.status = ANY (?::text[])', openStatuses)
      .inRegions('c.region_id', list === 'mine' ? ['*'] : by.regions);
    // all pages of one list count from the moment of the first, or nobody would be on just one of them
    const [at = this.clock.now()] =
      decodeCursor(range.cursor, ['instant', 'number', 'instant', 'id']) ?? [];
    const now = `${where.place(at)}::timestamptz`;
    const rank = rankIn(now);
    where.add(`${rank} = ?`, urgency && urgencies.indexOf(urgency));
    return this.callbacks.listed({
      as: 'c',
      where,
      by: [
        { sql: now, type: 'timestamptz', cursorPart: 'instant', of: () => at },
        { sql: rank, type: 'int', cursorPart: 'number', of: rankAt(at) },
        {
          sql: `CASE WHEN c.due_at > ${now} THEN c.due_at ELSE c.breach_at END`,
          type: 'timestamptz',
          cursorPart: 'instant',
          of: ({ dueAt, breachAt }) => (dueAt > at ? dueAt : breachAt),
        },
        'id',
      ],
      range,
    });
  }

  /** The latest due first. */
  list(by: Actor, filter: CallbackFilter, range: Range): Found {
    const where = this.where(by, filter);
    return this.callbacks.listed({ as: 'c', where, by: ['dueAt', 'id'], descending: true, range });
  }

  /** How many there are, by plan, state and how urgent they are now. */
  count(by: Actor, filter: CallbackFilter): Promise<Counted[]> {
    const where = this.where(by, filter);
    const now = `${where.place(this.clock.now())}::timestamptz`;
    const open = where.place(openStatuses);
    const names = `(${where.place(urgencies)}::text[])[${rankIn(now)} + 1]`;
    return this.database.queryByValues<Counted>(
      `SELECT c.plan, c.status, CASE WHEN c.status = ANY (${open}) THEN ${names} END AS urgency,
              count(*)::int AS count
       FROM callback c WHERE ${String(where)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      where.values,
    );
  }

  private where(
    { regions }: Actor,
    {
      customerId,
      urgency,
      status,
      plan,
      agentId,
      repairOrderId,
      complaintId,
      orderId,
    }: CallbackFilter,
  ): Conditions {
    const where = new Conditions()
      .equal('c', { status, plan, agentId, repairOrderId, complaintId, orderId })
      .inRegions('c.region_id', regions)
      .add(
        'c.customer_id = coalesce((SELECT into_id FROM merged_record WHERE id = ?), ?)',
        customerId,
      );
    if (urgency === undefined) return where;
    const now = `${where.place(this.clock.now())}::timestamptz`;
    return where
      .add('c.status = ANY (?::text[])', openStatuses)
      .add(`${rankIn(now)} = ?`, urgencies.indexOf(urgency));
  }

  /** By the ids of callbacks. */
  async cardsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Card>> {
    const rows = await this.database.query<Card & { id: string }>(
      `SELECT c.id, k.number AS "customerNumber", k.tier, p.state ->> 'name' AS name,
              p.state -> 'phones' AS phones, p.state -> 'contacts' AS contacts,
              coalesce(o.number, s.number) AS "orderNumber", o.model, o.fault_code AS "faultCode",
              a.number AS "agentNumber"
       FROM callback c
       LEFT JOIN customer_record k ON k.id = c.customer_id
       LEFT JOIN customer_contact p ON p.customer_id = c.customer_id
       LEFT JOIN order_record o ON o.id = c.repair_order_id
       LEFT JOIN sale_record s ON s.id = c.order_id
       LEFT JOIN agent_record a ON a.id = c.agent_id
       WHERE c.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...card }) => [id, card]));
  }
}

/** The place of its urgency among all. */
const rankIn = (now: string): string =>
  `CASE WHEN c.due_at > ${now} THEN 2 WHEN c.breach_at < ${now} THEN 1 ELSE 0 END`;

const rankAt = (at: Instant) => (callback: Callback) => urgencies.indexOf(urgencyAt(callback, at));

import type { Instant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { openStatuses, type Callback, type CallbackStatus, type Plan } from '../domain/index.js';

/** What this service knows of whom a callback calls, and what about. */
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

export type FoundCallback = Callback & Card & { readonly version: number };

/** 0: due and in time, 1: overdue, 2: upcoming. */
export type Urgency = 0 | 1 | 2;

export type OnWorklist = FoundCallback & { readonly urgency: Urgency; readonly key: Instant };

export interface WorklistFilter {
  /** Counted at this moment, on every page of one list. */
  readonly at: Instant;
  /** Of this agent; else of these regions, callbacks without an agent too. */
  readonly agentId?: string | undefined;
  readonly regions: readonly string[];
  readonly urgency?: Urgency | undefined;
  readonly plan?: Plan | undefined;
  readonly after?: readonly [urgency: number, key: Instant, id: string] | undefined;
  readonly limit: number;
}

export interface CallbackFilter {
  readonly regions: readonly string[];
  readonly status?: CallbackStatus | undefined;
  readonly plan?: Plan | undefined;
  readonly agentId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly repairOrderId?: string | undefined;
  readonly after?: readonly [dueAt: Instant, id: string] | undefined;
  readonly limit: number;
}

const columns = `c.id, c.version, c.status, c.plan, c.occasion, c.concerns,
  c.customer_id AS "customerId", c.region_id AS "regionId", c.contract_kind AS "contractKind",
  c.started_at AS "startedAt", c.due_at AS "dueAt", c.breach_at AS "breachAt",
  c.agent_id AS "agentId", c.call, c.attempts, c.rests, c.on_record AS "onRecord", c.answers,
  c.completed, c.unreachable, c.skipped, c.outdated, c.breaches,
  k.number AS "customerNumber", k.tier, p.state ->> 'name' AS name, p.state -> 'phones' AS phones,
  p.state -> 'contacts' AS contacts, o.number AS "orderNumber", o.model, o.fault_code AS "faultCode",
  a.number AS "agentNumber"`;

const cards = `LEFT JOIN customer_record k ON k.id = c.customer_id
  LEFT JOIN customer_contact p ON p.customer_id = c.customer_id
  LEFT JOIN order_record o ON o.id = c.repair_order_id
  LEFT JOIN agent_record a ON a.id = c.agent_id`;

/** Reads callbacks with what is known of customer, order and agent. */
@Injectable()
export class FindCallbacks {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What can still be in time first, then what is late, then what is to come. */
  worklist(filter: WorklistFilter): Promise<OnWorklist[]> {
    const { at, agentId, regions, urgency, plan, after, limit } = filter;
    return this.database.queryByValues<OnWorklist>(
      `SELECT ${columns}, c.urgency, c.key FROM (
         SELECT *, CASE WHEN due_at > $1 THEN 2 WHEN breach_at < $1 THEN 1 ELSE 0 END AS urgency,
                   CASE WHEN due_at > $1 THEN due_at ELSE breach_at END AS key
         FROM callback
         WHERE status = ANY ($2)
           AND CASE WHEN $3::uuid IS NULL THEN '*' = ANY ($4::text[]) OR region_id = ANY ($4)
                    ELSE agent_id = $3 END
           AND ($5::text IS NULL OR plan = $5)
       ) c ${cards}
       WHERE ($6::int IS NULL OR c.urgency = $6)
         AND ($7::int IS NULL OR (c.urgency, c.key, c.id) > ($7, $8::timestamptz, $9::uuid))
       ORDER BY c.urgency, c.key, c.id LIMIT $10`,
      [
        at,
        openStatuses,
        agentId ?? null,
        regions,
        plan ?? null,
        urgency ?? null,
        ...(after ?? [null, null, null]),
        limit,
      ],
    );
  }

  /** The latest due first. */
  list(filter: CallbackFilter): Promise<FoundCallback[]> {
    return this.database.queryByValues<FoundCallback>(
      `SELECT ${columns} FROM callback c ${cards}
       WHERE ('*' = ANY ($1::text[]) OR c.region_id = ANY ($1))
         AND ($2::text IS NULL OR c.status = $2) AND ($3::text IS NULL OR c.plan = $3)
         AND ($4::uuid IS NULL OR c.agent_id = $4) AND ($5::uuid IS NULL OR c.customer_id =
           coalesce((SELECT into_id FROM merged_record WHERE id = $5), $5))
         AND ($6::uuid IS NULL OR c.repair_order_id = $6)
         AND ($7::timestamptz IS NULL OR (c.due_at, c.id) < ($7, $8::uuid))
       ORDER BY c.due_at DESC, c.id DESC LIMIT $9`,
      [
        filter.regions,
        filter.status ?? null,
        filter.plan ?? null,
        filter.agentId ?? null,
        filter.customerId ?? null,
        filter.repairOrderId ?? null,
        ...(filter.after ?? [null, null]),
        filter.limit,
      ],
    );
  }

  async one(id: string): Promise<FoundCallback | undefined> {
    const [found] = await this.database.query<FoundCallback>(
      `SELECT ${columns} FROM callback c ${cards} WHERE c.id = $1`,
      [id],
    );
    return found;
  }
}

import { Flag, Id, Int, listOf, optional, Text } from '@kefu/fields';
import type { Handbook } from '@kefu/handbook';
import { malformed, refusedByRule, type Clock } from '@kefu/kernel';
import {
  Conditions,
  Database,
  decodeCursor,
  oneAtATime,
  page,
  type Page,
  type Range,
} from '@kefu/persistence';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { openStatuses, type StaffMember, type Window } from '../domain/index.js';

export class TechnicianView {
  @Id() id!: string;
  /** Staff number. */
  @Text() number!: string;
  @Text(listOf()) regionIds!: readonly string[];
  @Id(optional) teamId?: string;
  /** Nothing in the window that was asked for; without one, in the time that begins now (FR-07). */
  @Flag() free!: boolean;
  /** Orders that they have, whatever their state. */
  @Int() openOrders!: number;
}

export interface TechnicianFilter extends Range {
  readonly regions: readonly string[];
  readonly free?: boolean | undefined;
  readonly window?: Partial<Window> | undefined;
}

/** Who is on site is not free now; an appointment takes its own window, whenever that is. */
const isFreeIn = (now: string, from: string, to: string) => `NOT EXISTS (
  SELECT 1 FROM repair_order o WHERE o.technician_id = p.id AND (
    o.status = 'on-site' AND ${from}::timestamptz <= ${now}::timestamptz
    OR o.status IN ('dispatched', 'confirmed')
      AND (o.appointment #>> '{window,from}')::timestamptz < ${to}::timestamptz
      AND (o.appointment #>> '{window,to}')::timestamptz > ${from}::timestamptz))`;
/** Of the team, as long as they are its lead here; else one of a region of theirs (G-01). */
const leadOf = `(SELECT l.id FROM staff_record l
  LEFT JOIN team_record t ON t.id = p.team_id AND t.lead_id = l.id
  WHERE l.active AND (t.id IS NOT NULL AND l.roles && '{repair-lead,manager}'
    OR 'repair-lead' = ANY (l.roles) AND l.region_ids && (p.region_ids || '{*}'))
  ORDER BY t.id IS NULL, l.number LIMIT 1)`;
const isRefusedBy = (customer: string) => `EXISTS (SELECT 1 FROM refused_technician r
  WHERE r.customer_id = ${customer} AND r.technician_id = p.id)`;

/** What this service knows of people and teams, from their events, and whom customers refused. */
@Injectable()
export class Technicians {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** What was asked for, else from now on as far as the handbook looks ahead (FR-07). */
  private windowOf({ from, to }: Partial<Window> = {}): Window {
    const begins = from ?? this.clock.now();
    const ends = to ?? this.handbook.deadline('FR-07', begins, [], { parameter: 'ahead' }).at;
    if (ends > begins) return { from: begins, to: ends };
    const detail = { zh: '结束须晚于开始', en: 'It ends after it begins' };
    throw malformed('malformed', detail, {
      errors: [{ pointer: '#/query/to', code: 'ends-before-it-begins', detail }],
    });
  }

  /**
   * Somebody who is to be told or sent to this customer, under the lock of an order of theirs.
   * @throws Refusal FR-07 `unknown-person` also for who no longer works here
   */
  async member(id: string, customerId: string): Promise<StaffMember> {
    await this.inTurn(customerId);
    const window = this.windowOf();
    const [found] = await this.database.query<StaffMember>(
      `SELECT p.id, p.roles, p.region_ids AS "regionIds", p.team_id AS "teamId",
              ${leadOf} AS "leadId",
              ${isFreeIn('$3', '$3', '$4')} AS free, ${isRefusedBy('$2')} AS "refusedByCustomer"
       FROM staff_record p WHERE p.id = $1 AND p.active`,
      [id, customerId, window.from, window.to],
    );
    if (found) return withoutNulls(found);
    throw refusedByRule('FR-07', 'unknown-person', {
      zh: '没有这位员工，或已离职',
      en: 'Nobody of that id works here',
    });
  }

  /** Under the lock of that order. */
  async recordRefusal(customerId: string, technicianId: string, orderId: string): Promise<void> {
    await this.inTurn(customerId);
    await this.database.query(
      `INSERT INTO refused_technician (customer_id, technician_id, order_id) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [customerId, technicianId, orderId],
    );
  }

  /** CU-01. After the orders of the merged customer were locked, as whoever refuses locks them. */
  async handOverRefusals(mergedId: string, survivorId: string): Promise<void> {
    await this.inTurn(survivorId);
    await this.database.query(
      `WITH theirs AS (DELETE FROM refused_technician WHERE customer_id = $1
                       RETURNING technician_id, order_id)
       INSERT INTO refused_technician (customer_id, technician_id, order_id)
       SELECT $2, technician_id, order_id FROM theirs ON CONFLICT DO NOTHING`,
      [mergedId, survivorId],
    );
  }

  /** By staff number. */
  async find(filter: TechnicianFilter): Promise<Page<TechnicianView>> {
    const { regions, free, cursor, limit } = filter;
    const where = technicians();
    const isFree = this.isFree(where, filter.window);
    where
      .add(
        `(p.region_ids && ?::text[] OR '*' = ANY (p.region_ids))`,
        regions.includes('*') ? undefined : regions,
      )
      .add(`${isFree} = ?`, free)
      .add('p.number > ?', decodeCursor(cursor, ['text'])?.[0]);
    const rows = await this.select(where, isFree, 'p.number', limit + 1);
    return page(rows, limit, ({ number }) => [number]);
  }

  /** FR-02, FR-07: the free ones of the region whom this customer did not refuse, least busy first. */
  async suggestions(
    regionId: string,
    customerId: string,
    window?: Partial<Window>,
  ): Promise<TechnicianView[]> {
    const where = technicians();
    const isFree = this.isFree(where, window);
    where
      .always(isFree)
      .add(`(p.region_ids && ?::text[] OR '*' = ANY (p.region_ids))`, [regionId])
      .add(`NOT ${isRefusedBy('?')}`, customerId);
    return this.select(where, isFree, '"openOrders", p.number', 20);
  }

  /** FR-07: refusing and sending the same technician at once happen one after the other. */
  private inTurn(customerId: string): Promise<void> {
    return oneAtATime(this.database, 'refusing and sending technicians', customerId);
  }

  private isFree(where: Conditions, asked: Partial<Window> | undefined): string {
    const { from, to } = this.windowOf(asked);
    const now = where.place(this.clock.now());
    return isFreeIn(now, where.place(from), where.place(to));
  }

  private async select(where: Conditions, isFree: string, order: string, limit: number) {
    const rows = await this.database.queryByValues<TechnicianView>(
      `SELECT p.id, p.number, p.region_ids AS "regionIds", p.team_id AS "teamId", ${isFree} AS free,
              (SELECT count(*) FROM repair_order o WHERE o.technician_id = p.id
                 AND o.status = ANY (${where.place(openStatuses)})) AS "openOrders"
       FROM staff_record p WHERE ${String(where)} ORDER BY ${order} LIMIT ${where.place(limit)}`,
      where.values,
    );
    return rows.map(withoutNulls);
  }
}

const technicians = () => new Conditions().always(`p.active AND 'technician' = ANY (p.roles)`);

const withoutNulls = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;

import { isId, type Actor, type Clock } from '@kefu/kernel';
import {
  Conditions,
  dueFirst,
  newestFirst,
  standingIdOf,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  isOnlyTechnician,
  openStatuses,
  type RepairOrder,
  type RepairOrderStatus,
} from '../domain/index.js';
import { FindByPhone } from './find-by-phone.js';
import { RepairOrders } from './repair-orders.js';

export interface RepairOrderFilter {
  readonly status?: RepairOrderStatus;
  readonly regionId?: string;
  readonly number?: string;
  readonly ownerId?: string;
  readonly technicianId?: string;
  readonly customerId?: string;
  readonly assetId?: string;
  /** Rung from; whole, or its last digits for who sees phones. */
  readonly phone?: string;
  /** Days on which it was reported, the first and the last. */
  readonly from?: string;
  readonly to?: string;
  readonly open?: boolean | undefined;
  readonly overdue?: boolean | undefined;
}

export const orderings = ['urgent', 'newest'] as const;
export type Ordering = (typeof orderings)[number];

export interface Counted {
  readonly status: RepairOrderStatus;
  readonly count: number;
  readonly overdue: number;
}

const mostUrgent = { by: [dueFirst('o'), 'id'] } as const;

@Injectable()
export class FindRepairOrders {
  constructor(
    private readonly orders: RepairOrders,
    private readonly phones: FindByPhone,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that whoever asks knows of. */
  async find(
    by: Actor,
    filter: RepairOrderFilter,
    sort: Ordering,
    range: Range,
  ): Promise<Page<Stored<RepairOrder>>> {
    const where = await this.where(by, filter);
    const order = sort === 'urgent' ? mostUrgent : newestFirst;
    const found = await this.orders.listed({ as: 'o', where, ...order, range });
    if (filter.phone !== undefined && this.phones.isMasked(by)) {
      await this.phones.found(
        by,
        found.items.map(({ state }) => state.id),
      );
    }
    return found;
  }

  /** The open ones that whoever asks is on, or was told of directly: what is to be done first, first. */
  visits(by: Actor, range: Range): Promise<Page<Stored<RepairOrder>>> {
    const where = new Conditions()
      .add(theirs, isId(by.id) ? by.id : NOBODY)
      .add('o.status = ANY (?)', openStatuses);
    return this.orders.listed({ as: 'o', where, ...mostUrgent, range });
  }

  /** How many there are of each state, and how many of them are late. */
  async count(by: Actor, filter: RepairOrderFilter): Promise<Counted[]> {
    const where = await this.where(by, filter);
    const now = where.place(this.clock.now());
    return this.orders.database.query<Counted>(
      `SELECT o.status, count(*)::int AS count,
              (count(*) FILTER (WHERE o.due_at < ${now}::timestamptz))::int AS overdue
       FROM repair_order o WHERE ${String(where)} GROUP BY o.status ORDER BY o.status`,
      where.values,
    );
  }

  private async where(
    by: Actor,
    { customerId, open, overdue, number, phone, from, to, ...equal }: RepairOrderFilter,
  ): Promise<Conditions> {
    const { calendar } = this.orders.handbook;
    const reportedAt = `(o.report ->> 'at')::timestamptz`;
    const where = new Conditions()
      .equal('o', {
        ...equal,
        number: number?.normalize('NFKC').trim().toUpperCase(),
        customerId: customerId && (await this.standing(customerId)),
      })
      .add(`${reportedAt} >= ?::timestamptz`, from && calendar.startOfDay(from))
      .add(`${reportedAt} < ?::timestamptz`, to && calendar.instantAt(to, '24:00'));
    const me = isId(by.id) ? by.id : NOBODY;
    if (isOnlyTechnician(by)) where.add(theirs, me);
    else if (!by.regions.includes('*')) {
      const region = `o.region_id = ANY (${where.place(by.regions)}::text[])`;
      where.add(`(${region} OR ${theirs})`, me);
    }
    if (open !== undefined) where.add(`(o.status = ANY (?)) = ${String(open)}`, openStatuses);
    const late = `coalesce(o.due_at < ?::timestamptz, false) = ${String(overdue)}`;
    if (overdue !== undefined) where.add(late, this.clock.now());
    await this.phones.add(where, by, phone);
    return where;
  }

  private standing(customerId: string): Promise<string> {
    return this.orders.database.transaction((tx) => standingIdOf(tx, customerId));
  }
}

/** The visits of a technician, and what they were told of directly (FR-02). */
const theirs = `(o.technician_id = (?::text)::uuid
  OR (o.status = 'notified' AND o.notice ->> 'personId' = ?::text))`;

/** Of an issuer that does not name people by our ids. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

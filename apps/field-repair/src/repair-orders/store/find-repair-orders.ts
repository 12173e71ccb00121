import { isId, type Actor } from '@kefu/kernel';
import {
  Conditions,
  newestFirst,
  standingIdOf,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  isOnlyTechnician,
  openStatuses,
  type RepairOrder,
  type RepairOrderStatus,
} from '../domain/index.js';
import { RepairOrders } from './repair-orders.js';

export interface RepairOrderFilter extends Range {
  readonly status?: RepairOrderStatus;
  readonly regionId?: string;
  readonly technicianId?: string;
  readonly customerId?: string;
  readonly assetId?: string;
  readonly open?: boolean | undefined;
  readonly overdue?: boolean | undefined;
}

/** A deadline was missed and its deed is not done yet. */
const isOverdue = `EXISTS (SELECT 1 FROM timer t WHERE t.aggregate = 'repair-order'
  AND t.ref = o.id::text AND t.status = 'fired' AND t.kind IN ('FR-02', 'FR-03', 'FR-11'))`;

@Injectable()
export class FindRepairOrders {
  constructor(private readonly orders: RepairOrders) {}

  /** Those that whoever asks knows of. */
  async find(
    by: Actor,
    { customerId, open, overdue, ...filter }: RepairOrderFilter,
  ): Promise<Page<Stored<RepairOrder>>> {
    const { status, regionId, technicianId, assetId, ...range } = filter;
    const where = new Conditions().equal('o', {
      ...{ status, regionId, technicianId, assetId },
      customerId: customerId && (await this.standing(customerId)),
    });
    if (isOnlyTechnician(by)) where.add(theirs, isId(by.id) ? by.id : NOBODY);
    else where.inRegions('o.region_id', by.regions);
    if (open !== undefined) where.add(`(o.status = ANY (?)) = ${String(open)}`, openStatuses);
    if (overdue !== undefined) where.always(`(${isOverdue}) = ${String(overdue)}`);
    if (overdue) where.add('o.status = ANY (?)', openStatuses);
    return this.orders.listed({ as: 'o', where, ...newestFirst, range });
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

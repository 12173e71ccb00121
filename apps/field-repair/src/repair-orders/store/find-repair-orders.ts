import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { openStatuses, type RepairOrder, type RepairOrderStatus } from '../domain/index.js';
import { RepairOrderRow } from './repair-order-row.js';

export interface RepairOrderFilter {
  /** Of these regions; `*` is every one. */
  readonly regions: readonly string[];
  readonly status?: RepairOrderStatus | undefined;
  readonly open?: boolean | undefined;
  readonly technicianId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly assetId?: string | undefined;
  /** A deadline was missed and its deed is not done yet. */
  readonly overdue?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export type FoundOrder = RepairOrder & { readonly version: number };

const overdue = `EXISTS (SELECT 1 FROM timer t WHERE t.aggregate = 'repair-order'
  AND t.ref = o.id::text AND t.status = 'fired' AND t.kind IN ('FR-02', 'FR-03', 'FR-11'))`;

@Injectable()
export class FindRepairOrders {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Newest first; the ids are in the order of creation. */
  async list(filter: RepairOrderFilter): Promise<FoundOrder[]> {
    const query = this.database.source
      .getRepository(RepairOrderRow)
      .createQueryBuilder('o')
      .orderBy('o.id', 'DESC')
      .limit(filter.limit);
    const { regions, open, after } = filter;
    if (!regions.includes('*')) query.andWhere('o.regionId = ANY (:regions)', { regions });
    for (const field of ['status', 'customerId', 'assetId'] as const) {
      const value = filter[field];
      if (value !== undefined) query.andWhere(`o.${field} = :${field}`, { [field]: value });
    }
    const { technicianId } = filter;
    if (technicianId) query.andWhere('o.technician_id = :technicianId', { technicianId });
    if (open !== undefined || filter.overdue) {
      query.andWhere(`${open === false ? 'NOT ' : ''}o.status = ANY (:openStatuses)`, {
        openStatuses,
      });
    }
    if (filter.overdue !== undefined) query.andWhere(filter.overdue ? overdue : `NOT ${overdue}`);
    if (after) query.andWhere('o.id < :after', { after });
    return (await query.getMany()).map(withoutBookkeeping);
  }
}

const kept = new Set(['eventSequence', 'auditHash', 'createdAt', 'updatedAt']);

/** As one order is read: absent fields are left out rather than null. */
const withoutBookkeeping = (row: RepairOrderRow): FoundOrder =>
  Object.fromEntries(
    Object.entries(row).filter(([field, value]) => value !== null && !kept.has(field)),
  ) as unknown as FoundOrder;

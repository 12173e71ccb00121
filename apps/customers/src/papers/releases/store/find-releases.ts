import { Conditions, Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { seenInList } from '../../files/index.js';
import type { Release } from '../domain/index.js';

export interface ReleaseFilter {
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  readonly customerId?: string | undefined;
}

export type ListedRelease = Release & { readonly version: number };

@Injectable()
export class FindReleases {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first; one more than the limit, where there are more. */
  find(
    filter: ReleaseFilter,
    range: { regions: readonly string[]; after: string | undefined; limit: number },
  ): Promise<ListedRelease[]> {
    const where = new Conditions();
    where.always(seenInList(where.place(range.regions)));
    where.add('r.status = ?', filter.status);
    where.add('r.kind = ?', filter.kind);
    where.add('r.customer_id = ANY (customers_meant(?))', filter.customerId);
    where.add('r.id < ?', range.after);
    return this.database.query<ListedRelease>(
      `SELECT r.id, r.customer_id AS "customerId", r.asset_id AS "assetId", r.kind, r.status, r.place,
         r.taken_in_at AS "takenInAt", r.taken_in_by AS "takenInBy", r.receipt, r.version
       FROM release r JOIN customer c ON c.id = r.customer_id
       LEFT JOIN asset a ON a.id = r.asset_id
       WHERE ${String(where)} ORDER BY r.id DESC LIMIT ${range.limit + 1}`,
      where.values,
    );
  }
}

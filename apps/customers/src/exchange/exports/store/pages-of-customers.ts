import type { Actor } from '@kefu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@kefu/persistence';
import type { AssetDetails } from '../../../records/assets/index.js';
import { FindCustomers, type FoundCustomer, type Search } from '../../../records/search/index.js';

const pageLength = 1_000;

/** All that a search finds, page after page in the order of filing: the one way to it for exports. */
@Injectable()
export class PagesOfCustomers {
  constructor(
    @Inject(FindCustomers) private readonly finding: FindCustomers,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** What each of them has in service. */
  async assetsOf(
    customerIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AssetDetails[]>> {
    const rows = await this.database.query<AssetDetails & { customerId: string }>(
      `SELECT customer_id AS "customerId", serial, model, category, plate, region_code AS "regionCode",
         contract_kind AS "contractKind", contract_number AS "contractNumber",
         warranty_end::text AS "warrantyEnd"
       FROM asset WHERE customer_id = ANY ($1::uuid[]) AND status = 'in-service' ORDER BY id`,
      [customerIds],
    );
    return Map.groupBy(rows, ({ customerId }) => customerId);
  }

  async *of(by: Actor, search: Search): AsyncGenerator<readonly FoundCustomer[]> {
    let after: readonly number[] | undefined;
    for (;;) {
      const slice = { order: 'number', descending: false, after, limit: pageLength } as const;
      const found = await this.finding.find(by, search, slice);
      const page = found.slice(0, pageLength);
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (found.length <= pageLength || !last) return;
      after = [last.filedNo];
    }
  }
}

import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { serialKey } from '../../identity/index.js';
import type { Asset } from '../domain/index.js';

export interface AssetFilter {
  readonly customerId?: string | undefined;
  readonly serial?: string | undefined;
  readonly plate?: string | undefined;
  readonly contractNumber?: string | undefined;
  readonly category?: string | undefined;
  readonly regionCode?: string | undefined;
  readonly contractKind?: string | undefined;
  readonly status?: string | undefined;
  /** Whether it is in warranty on that day. */
  readonly warranty?: { readonly inside: boolean; readonly on: string } | undefined;
}

export interface AssetRange {
  readonly regions: readonly string[];
  readonly after: string | undefined;
  readonly limit: number;
}

export type ListedAsset = Asset & { readonly version: number };

const columns = `a.id, a.customer_id AS "customerId", a.status, a.category, a.model, a.serial,
  a.serial_key AS "serialKey", a.plate, a.plate_key AS "plateKey", a.region_code AS "regionCode",
  a.contract_kind AS "contractKind", a.contract_number AS "contractNumber", a.warranty_end AS "warrantyEnd", a.version`;

const from = (text: string | undefined): string | null =>
  text === undefined ? null : `${serialKey(text)}%`;

/** Each filter lets everything through where its value is null. */
const find = `SELECT ${columns} FROM asset a JOIN customer c ON c.id = a.customer_id
WHERE ($1::uuid IS NULL OR a.customer_id = ANY (customers_meant($1)))
  AND ($2::text IS NULL OR a.serial_key LIKE $2)
  AND ($3::text IS NULL OR a.plate_key LIKE $3)
  AND ($4::text IS NULL OR a.category = $4)
  AND ($5::text IS NULL OR a.region_code = $5)
  AND ($6::text IS NULL OR a.contract_kind = $6)
  AND (CASE WHEN $7::text IS NULL THEN a.status <> 'voided' ELSE a.status = $7 END)
  AND ($8::boolean IS NULL OR coalesce(a.warranty_end >= $9::date, false) = $8)
  AND ('*' = ANY($10::text[]) OR a.region_code = ANY($10) OR c.region_code = ANY($10))
  AND ($11::uuid IS NULL OR a.id > $11)
  AND ($13::text IS NULL OR a.contract_key LIKE $13)
ORDER BY a.id LIMIT $12`;

@Injectable()
export class FindAssets {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One more than the limit, where there are more. */
  async find(filter: AssetFilter, range: AssetRange): Promise<ListedAsset[]> {
    const rows = await this.database.query<ListedAsset>(find, [
      filter.customerId ?? null,
      from(filter.serial),
      from(filter.plate),
      filter.category ?? null,
      filter.regionCode ?? null,
      filter.contractKind ?? null,
      filter.status ?? null,
      filter.warranty?.inside ?? null,
      filter.warranty?.on ?? null,
      range.regions,
      range.after ?? null,
      range.limit + 1,
      from(filter.contractNumber),
    ]);
    return rows;
  }
}

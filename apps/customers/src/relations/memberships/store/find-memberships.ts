import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Membership } from '../domain/index.js';

export interface MembershipFilter {
  readonly customerId?: string | undefined;
  readonly number?: string | undefined;
  readonly status?: string | undefined;
  readonly level?: string | undefined;
  readonly validThroughBy?: string | undefined;
  readonly regionCode?: string | undefined;
}

export type ListedMembership = Membership & { readonly version: number };

/** Each filter lets everything through where its value is null. */
const find = `SELECT m.id, m.customer_id AS "customerId", m.member_no AS "memberNo", m.number,
  m.status, m.level, m.joined_on AS "joinedOn", m.valid_through AS "validThrough",
  m.left_on AS "leftOn", m.version
FROM membership m JOIN customer c ON c.id = m.customer_id
WHERE ($1::uuid IS NULL OR m.customer_id = ANY (customers_meant($1)))
  AND ($2::text IS NULL OR m.number = $2)
  AND ($3::text IS NULL OR m.status = $3)
  AND ($4::text IS NULL OR m.level = $4)
  AND ($5::date IS NULL OR m.valid_through <= $5)
  AND ($6::text IS NULL OR c.region_code = $6)
  AND ('*' = ANY($7::text[]) OR c.region_code = ANY($7))
  AND ($8::bigint IS NULL OR m.member_no > $8)
ORDER BY m.member_no LIMIT $9`;

@Injectable()
export class FindMemberships {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By number. One more than the limit, where there are more. */
  find(
    filter: MembershipFilter,
    regions: readonly string[],
    after: number | undefined,
    limit: number,
  ): Promise<ListedMembership[]> {
    return this.database.query<ListedMembership>(find, [
      filter.customerId ?? null,
      filter.number?.trim().toUpperCase() ?? null,
      filter.status ?? null,
      filter.level ?? null,
      filter.validThroughBy ?? null,
      filter.regionCode ?? null,
      regions,
      after ?? null,
      limit + 1,
    ]);
  }
}

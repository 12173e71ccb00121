import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Tier } from '../../../records/customers/index.js';
import type { Loyalty, TierProposal } from '../domain/index.js';

export interface LoyaltyFilter {
  readonly class?: string | undefined;
  readonly tier?: string | undefined;
  readonly regionCode?: string | undefined;
}

export type ListedLoyalty = Loyalty & {
  readonly number: string;
  readonly filedNo: number;
  readonly tier: Tier;
};

export type ListedProposal = TierProposal & { readonly version: number };

/** Each filter lets everything through where its value is null. */
const loyalties = `SELECT l.id, l.customer_id AS "customerId", l.loyalty_class AS "loyaltyClass",
  l.since, l.figures, c.number, c.filed_no AS "filedNo", c.tier
FROM loyalty l JOIN customer c ON c.id = l.customer_id
WHERE c.status = 'active' AND l.loyalty_class IS NOT NULL
  AND ($1::text IS NULL OR l.loyalty_class = $1)
  AND ($2::text IS NULL OR c.tier = $2)
  AND ($3::text IS NULL OR c.region_code = $3)
  AND ('*' = ANY($4::text[]) OR c.region_code = ANY($4))
  AND ($5::bigint IS NULL OR c.filed_no > $5)
ORDER BY c.filed_no LIMIT $6`;

const proposals = `SELECT p.id, p.customer_id AS "customerId", p.status, p."from", p."to",
  p.loyalty_class AS "loyaltyClass", p.proposed_at AS "proposedAt", p.decided_by AS "decidedBy",
  p.decided_at AS "decidedAt", p.version
FROM tier_proposal p JOIN customer c ON c.id = p.customer_id
WHERE p.status = $1
  AND ($2::uuid IS NULL OR p.customer_id = ANY (customers_meant($2)))
  AND ($3::text IS NULL OR c.region_code = $3)
  AND ('*' = ANY($4::text[]) OR c.region_code = ANY($4))
  AND ($5::uuid IS NULL OR p.id > $5)
ORDER BY p.id LIMIT $6`;

/** One more than the limit each, where there are more. */
@Injectable()
export class FindLoyalties {
  constructor(@Inject(Database) private readonly database: Database) {}

  find(
    filter: LoyaltyFilter,
    regions: readonly string[],
    after: number | undefined,
    limit: number,
  ): Promise<ListedLoyalty[]> {
    const { class: loyaltyClass, tier, regionCode } = filter;
    const asked = [loyaltyClass ?? null, tier ?? null, regionCode ?? null];
    return this.database.query(loyalties, [...asked, regions, after ?? null, limit + 1]);
  }

  proposals(
    filter: { status: string; customerId?: string | undefined; regionCode?: string | undefined },
    regions: readonly string[],
    after: string | undefined,
    limit: number,
  ): Promise<ListedProposal[]> {
    const asked = [filter.status, filter.customerId ?? null, filter.regionCode ?? null];
    return this.database.query(proposals, [...asked, regions, after ?? null, limit + 1]);
  }
}

import {
  Conditions,
  Database,
  decodeCursor,
  page,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Tier } from '../../../records/customers/index.js';
import type { Figures, LoyaltyClass, TierProposal, TierProposalStatus } from '../domain/index.js';
import { TierProposals } from './tier-proposals.js';

export interface LoyaltyFilter extends Range {
  readonly class?: LoyaltyClass;
  readonly tier?: Tier;
  readonly regionCode?: string;
}

export interface ListedLoyalty {
  readonly customerId: string;
  readonly number: string;
  readonly filedNo: number;
  readonly tier: Tier;
  readonly loyaltyClass: LoyaltyClass;
  readonly since: string;
  readonly figures?: Figures | undefined;
}

export interface ProposalFilter extends Range {
  readonly status?: TierProposalStatus;
  readonly customerId?: string;
  readonly regionCode?: string;
}

@Injectable()
export class FindLoyalties {
  constructor(
    private readonly database: Database,
    private readonly tierProposals: TierProposals,
  ) {}

  /** In the order of the customers, who are not what is stored here. */
  async find(filter: LoyaltyFilter, regions: readonly string[]): Promise<Page<ListedLoyalty>> {
    const { class: loyaltyClass, tier, regionCode, cursor, limit } = filter;
    const where = new Conditions()
      .always(`c.status = 'active' AND l.loyalty_class IS NOT NULL`)
      .equal('l', { loyaltyClass })
      .equal('c', { tier, regionCode })
      .inRegions('c.region_code', regions)
      .add('c.filed_no > ?', decodeCursor(cursor, ['number'])?.[0]);
    const rows = await this.database.query<ListedLoyalty>(
      `SELECT l.customer_id AS "customerId", l.loyalty_class AS "loyaltyClass", l.since, l.figures,
         c.number, c.filed_no AS "filedNo", c.tier
       FROM loyalty l JOIN customer c ON c.id = l.customer_id
       WHERE ${String(where)} ORDER BY c.filed_no LIMIT ${where.place(limit + 1)}`,
      where.values,
    );
    return page(rows, limit, ({ filedNo }) => [filedNo]);
  }

  proposals(
    { status = 'proposed', customerId, regionCode, ...range }: ProposalFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<TierProposal>>> {
    const where = new Conditions()
      .equal('p', { status })
      .equal('c', { regionCode })
      .add('p.customer_id = ANY (customers_meant(?))', customerId)
      .inRegions('c.region_code', regions);
    const joins = 'JOIN customer c ON c.id = p.customer_id';
    return this.tierProposals.listed({ as: 'p', joins, where, by: ['id'], range });
  }
}

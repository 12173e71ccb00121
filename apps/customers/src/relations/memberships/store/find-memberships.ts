import type { LocalDate } from '@kefu/kernel';
import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Membership, MembershipStatus } from '../domain/index.js';
import { Memberships } from './memberships.js';

export interface MembershipFilter extends Range {
  readonly customerId?: string;
  readonly number?: string;
  readonly status?: MembershipStatus;
  readonly level?: string;
  readonly validThroughBy?: LocalDate;
  readonly regionCode?: string;
}

@Injectable()
export class FindMemberships {
  constructor(private readonly memberships: Memberships) {}

  /** By number. */
  find(filter: MembershipFilter, regions: readonly string[]): Promise<Page<Stored<Membership>>> {
    const { customerId, status, level, validThroughBy, regionCode, ...more } = filter;
    const { number, ...range } = more;
    const where = new Conditions()
      .equal('m', { status, level, number: number?.trim().toUpperCase() })
      .equal('c', { regionCode })
      .add('m.customer_id = ANY (customers_meant(?))', customerId)
      .add('m.valid_through <= ?', validThroughBy)
      .inRegions('c.region_code', regions);
    const joins = 'JOIN customer c ON c.id = m.customer_id';
    return this.memberships.listed({ as: 'm', joins, where, by: ['memberNo'], range });
  }
}

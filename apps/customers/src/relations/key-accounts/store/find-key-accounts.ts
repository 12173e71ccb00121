import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { KeyAccount, KeyAccountStatus } from '../domain/index.js';
import { KeyAccounts } from './key-accounts.js';

export interface KeyAccountFilter extends Range {
  readonly status?: KeyAccountStatus;
  readonly group?: 'named' | 'missing';
  readonly leadId?: string;
  readonly memberId?: string;
  readonly customerId?: string;
}

@Injectable()
export class FindKeyAccounts {
  constructor(private readonly accounts: KeyAccounts) {}

  find(
    { status = 'open', group, leadId, memberId, customerId, ...range }: KeyAccountFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<KeyAccount>>> {
    const member = `k.members @> jsonb_build_array(jsonb_build_object('personId', ?::text))`;
    const where = new Conditions()
      .equal('k', { status, leadId })
      .add('(k.lead_id IS NULL) = ?', group && group === 'missing')
      .add(member, memberId)
      .add('k.customer_id = ANY (customers_meant(?))', customerId)
      .inRegions('c.region_code', regions);
    const joins = 'JOIN customer c ON c.id = k.customer_id';
    return this.accounts.listed({ as: 'k', joins, where, by: ['id'], range });
  }
}
